package dev.mooring.lab.machine.istio;

import dev.mooring.lab.machine.systemd.Journal;
import dev.mooring.lab.machine.systemd.Service;
import dev.mooring.lab.machine.systemd.Sessions;
import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.LabTime;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledExecutorService;

/// The unit `istio`: runs istio-start.sh as root, which makes the rules and starts the agent as
/// istio-proxy. Stopping it leaves the rules.
public final class Proxy implements Service {
  private static final String UNIT = "istio.service";
  private static final String ACCOUNT = "istio-proxy";
  private final Start script;
  private final Journal journal;
  private final LabTime time;
  private final Restarts restarts;
  private final Sessions sessions;
  private volatile String state = "active";

  /// Runs /usr/local/bin/istio-start.sh as root and gives its status.
  @FunctionalInterface
  public interface Start {
    int run(ByteArrayOutputStream output);
  }

  /// @param sessions where `su` opens one for the agent
  public Proxy(
      Start script,
      Journal journal,
      LabTime time,
      ScheduledExecutorService timer,
      Sessions sessions) {
    this.script = script;
    this.journal = journal;
    this.time = time;
    this.restarts = new Restarts(timer);
    this.sessions = sessions;
  }

  @Override
  public void start() {
    begin(restarts.begin());
  }

  private void begin(int run) {
    var output = new ByteArrayOutputStream();
    var status = script.run(output);
    output
        .toString(StandardCharsets.UTF_8)
        .lines()
        .forEach(line -> journal.log(UNIT, "istio-start.sh[1801]", line));
    if (status == 0) {
      time.pass(Delay.PROXY_START);
      state = "active";
      sessions.open(ACCOUNT);
      return;
    }
    state = "activating";
    journal.log(
        UNIT, "systemd[1]", UNIT + ": Main process exited, code=exited, status=" + status + "/n/a");
    journal.log(UNIT, "systemd[1]", UNIT + ": Scheduled restart job.");
    restarts.later(Restarts.PAUSE, run, () -> begin(run));
  }

  @Override
  public void stop() {
    sessions.end(ACCOUNT);
    restarts.begin();
  }

  @Override
  public String state() {
    return state;
  }
}
