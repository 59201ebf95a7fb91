package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.Answers;
import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.mesh.ServiceName;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.util.Optional;

/// What a configured sidecar does with one HTTP request: the port chooses the listener, the Host
/// header the Service, the route rules the pod.
final class Envoy {
  private final MeshParts parts;
  private final Trail trail;

  Envoy(MeshParts parts, Trail trail) {
    this.parts = parts;
    this.trail = trail;
  }

  /// @param host the Host header, with or without its port
  Reply exchange(Client client, String host, int port, String path) {
    var now = parts.clock().instant();
    if (parts.cluster().services().stream().noneMatch(service -> service.hasPort(port))) {
      trail.bad(TraceStage.SERVICE, "no Service of the mesh has port " + port);
      return new Reply.Reset();
    }
    var service = service(host, client.namespace()).filter(one -> one.hasPort(port));
    if (service.isEmpty()) {
      trail.bad(TraceStage.SERVICE, "the mesh knows no host " + host + " on port " + port);
      return Answers.byEnvoy(404, "", now);
    }
    trail.good(TraceStage.SERVICE, service.get() + " port " + port);
    var upstream = parts.router().choose(service.get(), port, trail);
    if (upstream.isEmpty()) {
      return Answers.byEnvoy(503, "no healthy upstream", now);
    }
    return switch (upstream.get()) {
      case Upstream.InPod(var pod) -> toPod(client, pod, service.get().targetPort(port, pod), path);
      case Upstream.AtAddress(var ip) -> toMachine(client, ip, port, service.get());
    };
  }

  private Reply toPod(Client client, Pod pod, int port, String path) {
    var began = parts.clock().instant();
    var arrival = new PodArrival(parts, trail);
    if (!arrival.admits(client, pod, port)) {
      return disconnected();
    }
    var answer = arrival.application(pod, path);
    return Answers.throughEnvoy(answer, began, parts.clock().instant());
  }

  /// Machines of the practice world run a database at most, and that does not speak HTTP.
  private Reply toMachine(Client client, String ip, int port, MeshService service) {
    parts.machines().get().stream()
        .filter(machine -> machine.internalIp().equals(ip))
        .map(machine -> parts.gate().connect(client, machine, port, service, trail))
        .forEach(connection -> trail.good(TraceStage.NETWORK, ip + ": " + connection));
    trail.bad(TraceStage.ENDPOINT, "nothing at " + ip + ":" + port + " speaks HTTP");
    return disconnected();
  }

  private Reply disconnected() {
    return Answers.byEnvoy(
        503, "upstream connect error or disconnect/reset before headers", parts.clock().instant());
  }

  private Optional<MeshService> service(String host, String home) {
    var colon = host.lastIndexOf(':');
    var name = colon < 0 ? host : host.substring(0, colon);
    return parts.cluster().services().stream()
        .filter(service -> service.clusterIp().equals(name))
        .findFirst()
        .or(() -> ServiceName.any(name, home).flatMap(parts.cluster()::service));
  }
}
