package dev.mooring.lab.machine.istio;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.net.Resolver;
import dev.mooring.lab.machine.systemd.Journal;
import dev.mooring.lab.machine.systemd.Service;
import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.LabTime;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork;
import dev.mooring.lab.world.MeshNetwork.SigningReply;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/// The unit `istio-auth-node-agent` (0.2): renews the machine's certificate with the certificate
/// authority, half-way through its life. It gives up after six tries and is started again for ever.
public final class NodeAgent implements Service {
  private static final String UNIT = "istio-auth-node-agent.service";
  private static final String FOLDER = "/etc/certs/";
  private static final int RETRIES = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final DateTimeFormatter GLOG =
      DateTimeFormatter.ofPattern("MMdd HH:mm:ss.SSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private final Disk disk;
  private final Resolver resolver;
  private final MachineState machine;
  private final MeshNetwork network;
  private final LabTime time;
  private final InstantSource clock;
  private final Journal journal;
  private final Restarts restarts;
  private volatile String state = "active";

  public NodeAgent(
      Disk disk,
      Resolver resolver,
      MachineState machine,
      MeshNetwork network,
      LabTime time,
      InstantSource clock,
      Journal journal,
      ScheduledExecutorService timer) {
    this.disk = disk;
    this.resolver = resolver;
    this.machine = machine;
    this.network = network;
    this.time = time;
    this.clock = clock;
    this.journal = journal;
    this.restarts = new Restarts(timer);
  }

  @Override
  public void start() {
    begin(restarts.begin());
  }

  @Override
  public void stop() {
    restarts.begin();
  }

  @Override
  public String state() {
    return state;
  }

  private void begin(int run) {
    state = "active";
    log('I', "main.go:66] Starting Node Agent");
    if (!disk.exists("/usr/local/istio/bin/node_agent") || keys().isEmpty()) {
      log('F', "main.go:101] Cannot load key pair: a file in /etc/certs is missing or not PEM");
      journal.log(
          UNIT, "systemd[1]", UNIT + ": Main process exited, code=exited, status=255/EXCEPTION");
      restart(run);
      return;
    }
    log('I', "nodeagent.go:96] Node Agent starts successfully.");
    request(run, 0);
  }

  private void restart(int run) {
    state = "activating";
    journal.log(UNIT, "systemd[1]", UNIT + ": Scheduled restart job.");
    restarts.later(Restarts.PAUSE, run, () -> begin(run));
  }

  private void request(int run, int retrial) {
    log('I', "nodeagent.go:112] Sending CSR (retrial #" + retrial + ") ...");
    var _ = time.later(Delay.CSR, () -> answer(run, retrial));
  }

  private void answer(int run, int retrial) {
    if (!restarts.isCurrent(run)) {
      return;
    }
    switch (sign()) {
      case SigningReply.Approved approved -> approved(run, approved);
      case SigningReply.Rejected(var reason) -> failed(run, retrial, "CSR is rejected: " + reason);
      case SigningReply.Unreachable(var reason) ->
          failed(
              run, retrial, "CSR signing failed: rpc error: code = Unavailable desc = " + reason);
    }
  }

  private SigningReply sign() {
    var keys = keys();
    if (keys.isEmpty()) {
      return new SigningReply.Unreachable("transport: cannot load key pair");
    }
    return resolver
        .address("istio-ca")
        .map(
            ip ->
                network.sign(machine, ip, keys.get().chain(), keys.get().key(), keys.get().root()))
        .orElseGet(() -> new SigningReply.Unreachable("dial tcp: lookup istio-ca: no such host"));
  }

  // Files that are there keep their owner and mode.
  private void approved(int run, SigningReply.Approved approved) {
    disk.write(FOLDER + "key.pem", approved.keyPem());
    disk.write(FOLDER + "cert-chain.pem", approved.certChainPem());
    var half = Duration.between(clock.instant(), approved.notAfter()).dividedBy(2);
    log('I', "nodeagent.go:128] CSR is approved successfully. Will renew cert in " + go(half));
    restarts.later(half, run, () -> request(run, 0));
  }

  private void failed(int run, int retrial, String why) {
    log('E', "nodeagent.go:105] " + why);
    if (retrial == RETRIES) {
      log(
          'E',
          "nodeagent.go:112] node agent can't get the CSR approved from Istio CA after max number"
              + " of retries (5)");
      restart(run);
      return;
    }
    restarts.later(FIRST_WAIT.multipliedBy(1L << retrial), run, () -> request(run, retrial + 1));
  }

  private record Keys(String chain, String key, String root) {}

  private Optional<Keys> keys() {
    var chain = pem("cert-chain.pem");
    var key = pem("key.pem");
    var root = pem("root-cert.pem");
    return chain.isEmpty() || key.isEmpty() || root.isEmpty()
        ? Optional.empty()
        : Optional.of(new Keys(chain.get(), key.get(), root.get()));
  }

  private Optional<String> pem(String name) {
    return disk.text(FOLDER + name).filter(text -> text.contains("-----BEGIN "));
  }

  private void log(char level, String message) {
    var line = level + GLOG.format(clock.instant()) + "    1734 " + message;
    journal.log(UNIT, "node_agent[1734]", line);
  }

  // 29m59.5s, as Go prints durations.
  private static String go(Duration duration) {
    var hours = duration.toHours() > 0 ? duration.toHours() + "h" : "";
    return hours
        + duration.toMinutesPart()
        + "m"
        + String.format(Locale.ROOT, "%d.%09d", duration.toSecondsPart(), duration.toNanosPart())
        + "s";
  }
}
