package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.Authority.Verdict;
import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.CloudNetwork;
import dev.mooring.lab.world.MachineState;

/// The way into a machine: firewall, capture, proxy, identity; behind them 127.0.0.1.
final class MachineGate {
  private final CloudNetwork network;
  private final ClusterView cluster;
  private final Sidecar sidecar;

  MachineGate(CloudNetwork network, ClusterView cluster, Sidecar sidecar) {
    this.network = network;
    this.cluster = cluster;
    this.sidecar = sidecar;
  }

  /// How a connection to the machine begins.
  enum Connection {
    OPEN,
    TIMED_OUT,
    REFUSED,
    RESET
  }

  /// @param service whose name the client used, and whose accounts it therefore expects
  Connection connect(
      Client client, MachineState machine, int port, MeshService service, Trail trail) {
    if (!network.allows(client.ip(), machine.name(), port)) {
      trail.bad(
          TraceStage.FIREWALL,
          "nothing lets " + client.ip() + " reach " + machine.name() + ":" + port);
      return Connection.TIMED_OUT;
    }
    trail.good(TraceStage.FIREWALL, client.ip() + " may reach " + machine.name() + ":" + port);
    if (!isCaptured(machine, port)) {
      trail.bad(
          TraceStage.CAPTURE, "port " + port + " is not captured; its server hears 127.0.0.1 only");
      return Connection.REFUSED;
    }
    trail.good(TraceStage.CAPTURE, "port " + port + " goes to the machine's proxy");
    var obstacle = sidecar.obstacle(machine, trail);
    if (obstacle.isPresent()) {
      return machine.isActive("istio") ? Connection.RESET : Connection.REFUSED;
    }
    return isTrusted(client, machine, service, trail) ? Connection.OPEN : Connection.RESET;
  }

  /// SSH is never captured, whatever is asked for (istio-iptables.sh).
  private static boolean isCaptured(MachineState machine, int port) {
    return port != 22
        && machine
            .capture()
            .filter(
                one ->
                    one.inboundPorts().contains("*")
                        || one.inboundPorts().contains(Integer.toString(port)))
            .isPresent();
  }

  /// Secure naming: the machine must be one of the accounts that may serve this name.
  private boolean isTrusted(Client client, MachineState machine, MeshService service, Trail trail) {
    if (!cluster.isMutualTls()) {
      return true;
    }
    if (client.identity() instanceof Verdict.Invalid(var reason)) {
      trail.bad(TraceStage.IDENTITY, reason);
      return false;
    }
    return switch (sidecar.identity(machine)) {
      case Verdict.Invalid(var reason) -> {
        trail.bad(TraceStage.IDENTITY, "certificate of " + machine.name() + ": " + reason);
        yield false;
      }
      case Verdict.Identity(var namespace, var account, _)
          when namespace.equals(service.namespace()) && service.accounts().contains(account) -> {
        trail.good(TraceStage.IDENTITY, machine.name() + " is " + namespace + "/" + account);
        yield true;
      }
      case Verdict.Identity(var namespace, var account, _) -> {
        trail.bad(
            TraceStage.IDENTITY,
            "%s is %s/%s, but %s is served by %s/%s"
                .formatted(
                    machine.name(),
                    namespace,
                    account,
                    service,
                    service.namespace(),
                    service.accounts()));
        yield false;
      }
    };
  }
}
