package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.Outgoing;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.util.List;
import java.util.Optional;

/// The connections that one pod opens: through its sidecar if it has one, else by kube-proxy.
final class PodNetwork implements Outgoing {
  private final MeshParts parts;
  private final Pod pod;
  private final Trail trail;

  PodNetwork(MeshParts parts, Pod pod, Trail trail) {
    this.parts = parts;
    this.pod = pod;
    this.trail = trail;
  }

  @Override
  public Reply get(String host, int port, String path) {
    var service = resolve(host);
    if (service.isEmpty()) {
      return new Reply.TimedOut();
    }
    if (pod.hasSidecar()) {
      return new Envoy(parts, trail).exchange(Client.of(pod), host, port, path);
    }
    return parts
        .router()
        .chooseAny(service.get(), port, trail)
        .map(upstream -> plain(upstream, service.get(), port, path))
        .orElseGet(Reply.Refused::new);
  }

  private Reply plain(Upstream upstream, MeshService service, int port, String path) {
    return switch (upstream) {
      case Upstream.InPod(var target) ->
          new PodArrival(parts, trail).plain(target, service.targetPort(port, target), path);
      case Upstream.AtAddress _ -> new Reply.TimedOut();
    };
  }

  @Override
  public Optional<List<List<String>>> query(String host, int port, Login login, String sql) {
    return resolve(host)
        .flatMap(service -> new DatabaseCall(parts, trail).query(pod, service, port, login, sql));
  }

  private Optional<MeshService> resolve(String host) {
    var service = parts.dns().service(host, pod.namespace());
    if (service.isEmpty()) {
      trail.bad(TraceStage.NAME, pod.name() + " knows no " + host);
    } else {
      trail.good(TraceStage.NAME, pod.name() + " asks for " + host);
    }
    return service;
  }
}
