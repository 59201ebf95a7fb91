package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.Outgoing.Login;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MachineState;
import java.util.List;
import java.util.Optional;

/// A pod's question to a database on a machine, from the Service's address to the rows.
final class DatabaseCall {
  private final MeshParts parts;
  private final Trail trail;

  DatabaseCall(MeshParts parts, Trail trail) {
    this.parts = parts;
    this.trail = trail;
  }

  /// The rows; empty when anything on the way went wrong.
  Optional<List<List<String>>> query(
      Pod pod, MeshService service, int port, Login login, String sql) {
    if (!service.hasPort(port)) {
      trail.bad(TraceStage.SERVICE, service + " has no port " + port);
      return Optional.empty();
    }
    trail.good(TraceStage.SERVICE, service + " has port " + port);
    return parts
        .router()
        .chooseAny(service, port, trail)
        .flatMap(this::machine)
        .filter(machine -> isOpen(pod, machine, port, service))
        .flatMap(machine -> rows(machine, login, sql));
  }

  private Optional<MachineState> machine(Upstream upstream) {
    return switch (upstream) {
      case Upstream.InPod(var pod) -> {
        trail.bad(TraceStage.ENDPOINT, "there is no database in the pod " + pod.name());
        yield Optional.empty();
      }
      case Upstream.AtAddress(var ip) -> at(ip);
    };
  }

  private Optional<MachineState> at(String ip) {
    var machine =
        parts.machines().get().stream().filter(one -> one.internalIp().equals(ip)).findFirst();
    machine.ifPresentOrElse(
        one -> trail.good(TraceStage.ENDPOINT, ip + " is " + one.name()),
        () -> trail.bad(TraceStage.ENDPOINT, "no machine has the address " + ip));
    return machine;
  }

  private boolean isOpen(Pod pod, MachineState machine, int port, MeshService service) {
    return parts.gate().connect(Client.of(pod), machine, port, service, trail)
        == MachineGate.Connection.OPEN;
  }

  private Optional<List<List<String>>> rows(MachineState machine, Login login, String sql) {
    var reply = machine.query(login.user(), login.password(), login.database(), sql);
    if (reply.isEmpty()) {
      trail.bad(TraceStage.LOGIN, "no database server runs on " + machine.name());
      return Optional.empty();
    }
    if (!reply.get().error().isEmpty()) {
      trail.bad(TraceStage.LOGIN, reply.get().error());
      return Optional.empty();
    }
    trail.good(TraceStage.LOGIN, login + " got " + reply.get().rows().size() + " rows");
    return Optional.of(reply.get().rows());
  }
}
