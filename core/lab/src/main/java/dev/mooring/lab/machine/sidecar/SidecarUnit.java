package dev.mooring.lab.machine.sidecar;

import dev.mooring.lab.machine.istio.Restarts;
import dev.mooring.lab.machine.systemd.Journal;
import dev.mooring.lab.machine.systemd.Service;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// The unit `istio` of today: istio-start.sh makes the rules and starts the agent; when it ends,
/// and before each new start, the script takes the rules away. It is started again for ever.
final class SidecarUnit implements Service {
  private static final String UNIT = "istio.service";
  private static final String SCRIPT = "/usr/local/bin/istio-start.sh";
  private final RootShell script;
  private final Agent agent;
  private final Journal journal;
  private final Restarts runs;
  private final AtomicReference<Optional<AgentSettings>> ready =
      new AtomicReference<>(Optional.empty());
  private final AtomicInteger restarts = new AtomicInteger();
  private volatile String state = "active";

  SidecarUnit(RootShell script, Agent agent, Journal journal, ScheduledExecutorService timer) {
    this.script = script;
    this.agent = agent;
    this.journal = journal;
    this.runs = new Restarts(timer);
  }

  /// Told by `pilot-agent proxy` when it found all that it needs.
  void ready(AgentSettings settings) {
    ready.set(Optional.of(settings));
  }

  @Override
  public void start() {
    restarts.set(0);
    begin(runs.begin());
  }

  private void begin(int run) {
    ready.set(Optional.empty());
    run("install -d -o istio-proxy -g istio-proxy -m 0755 /var/run/secrets");
    var status = run(SCRIPT);
    var settings = ready.getAndSet(Optional.empty());
    if (status == 0 && settings.isPresent()) {
      state = "active";
      agent.start(settings.get());
      return;
    }
    state = "activating";
    run(SCRIPT + " clean");
    journal.log(
        UNIT, "systemd[1]", UNIT + ": Main process exited, code=exited, status=" + status + "/n/a");
    journal.log(
        UNIT,
        "systemd[1]",
        UNIT
            + ": Scheduled restart job, restart counter is at "
            + restarts.incrementAndGet()
            + ".");
    runs.later(Restarts.PAUSE, run, () -> begin(run));
  }

  private int run(String line) {
    var output = new ByteArrayOutputStream();
    var status = script.run(line, output);
    output
        .toString(StandardCharsets.UTF_8)
        .lines()
        .forEach(said -> journal.log(UNIT, "istio-start.sh[1801]", said));
    return status;
  }

  @Override
  public void stop() {
    runs.begin();
    agent.stop();
    run(SCRIPT + " clean");
  }

  @Override
  public String state() {
    return state;
  }

  @Override
  public int restarts() {
    return restarts.get();
  }
}
