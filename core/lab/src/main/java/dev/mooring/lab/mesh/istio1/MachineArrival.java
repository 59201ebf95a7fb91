package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MachineState;
import java.util.Optional;

/// The way into a machine: firewall, capture, proxy, identity; behind them a server that has to
/// listen on the machine's own address.
final class MachineArrival {
  /// What a server sees as the client of connections that the machine's proxy passes on.
  private static final String PROXY = "127.0.0.6";

  private final Parts parts;
  private final Trail trail;

  MachineArrival(Parts parts, Trail trail) {
    this.parts = parts;
    this.trail = trail;
  }

  /// A connection that arrived.
  ///
  /// @param from the address that the server sees
  record Open(MachineState machine, String from) {}

  /// Empty when anything on the way refused it.
  Optional<Open> connect(Peer client, Backend.OfEntry to, boolean isTls) {
    return machine(to.entry().address())
        .filter(machine -> passesFirewall(client, machine, to.port()))
        .flatMap(machine -> arrive(client, machine, to, isTls))
        .filter(open -> isHeard(open.machine(), to.port()));
  }

  private Optional<MachineState> machine(String ip) {
    var found = parts.machines().get().stream().filter(one -> one.address().equals(ip)).findFirst();
    found.ifPresentOrElse(
        one -> trail.good(TraceStage.ENDPOINT, ip + " is " + one.name()),
        () -> trail.bad(TraceStage.ENDPOINT, "no machine has the address " + ip));
    return found;
  }

  private boolean passesFirewall(Peer client, MachineState machine, int port) {
    var target = machine.name() + ":" + port;
    if (!parts.network().allows(client.ip(), machine.name(), port)) {
      trail.bad(TraceStage.FIREWALL, "nothing lets " + client.ip() + " reach " + target);
      return false;
    }
    trail.good(TraceStage.FIREWALL, client.ip() + " may reach " + target);
    return true;
  }

  private Optional<Open> arrive(
      Peer client, MachineState machine, Backend.OfEntry to, boolean isTls) {
    var isCaptured = machine.capture().filter(one -> one.takes(to.port())).isPresent();
    if (!isCaptured) {
      return uncaptured(client, machine, to.port(), isTls);
    }
    trail.good(TraceStage.CAPTURE, "port " + to.port() + " goes to the machine's proxy");
    if (machine.workload().isEmpty()) {
      trail.bad(
          TraceStage.PROXY, "the proxy of " + machine.name() + " does not run or has no keys");
      return Optional.empty();
    }
    var isIn =
        isTls ? naming().accepts(client, machine, to.entry()) : takesPlain(machine, to.entry());
    return isIn ? Optional.of(new Open(machine, PROXY)) : Optional.empty();
  }

  private Optional<Open> uncaptured(Peer client, MachineState machine, int port, boolean isTls) {
    if (isTls) {
      trail.bad(
          TraceStage.CAPTURE,
          "port " + port + " is not captured, and its server speaks no TLS: WRONG_VERSION_NUMBER");
      return Optional.empty();
    }
    trail.good(TraceStage.CAPTURE, "port " + port + " is not captured");
    return Optional.of(new Open(machine, client.ip()));
  }

  private boolean takesPlain(MachineState machine, Entry entry) {
    var isStrict = parts.policy().isStrict(entry.namespace(), entry.labels());
    if (isStrict) {
      trail.bad(TraceStage.IDENTITY, "the proxy of " + machine.name() + " wants mutual TLS");
    }
    return !isStrict;
  }

  private SecureNaming naming() {
    return new SecureNaming(parts.authority(), trail);
  }

  private boolean isHeard(MachineState machine, int port) {
    if (!machine.hears(port)) {
      trail.bad(
          TraceStage.ENDPOINT,
          "nothing on " + machine.name() + " hears port " + port + " at its own address");
      return false;
    }
    return true;
  }
}
