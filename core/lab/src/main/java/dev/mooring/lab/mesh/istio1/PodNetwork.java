package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.Outgoing;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.util.List;
import java.util.Optional;

/// The connections that one pod opens: through its sidecar if it has one, else by kube-proxy, which
/// knows pods only.
final class PodNetwork implements Outgoing {
  private final Parts parts;
  private final Pod pod;
  private final Trail trail;

  PodNetwork(Parts parts, Pod pod, Trail trail) {
    this.parts = parts;
    this.pod = pod;
    this.trail = trail;
  }

  @Override
  public Reply get(String host, int port, String path) {
    var service = resolve(host, port);
    if (service.isEmpty()) {
      return new Reply.TimedOut();
    }
    return pod.hasSidecar()
        ? new Envoy(parts, trail).exchange(client(), service.get(), port, path)
        : plain(service.get(), port, path);
  }

  private Peer client() {
    return Peer.of(pod, parts.networks());
  }

  private Reply plain(MeshService service, int port, String path) {
    var pods =
        parts.directory().backends(service, port).stream()
            .filter(Backend.OfPod.class::isInstance)
            .map(Backend.OfPod.class::cast)
            .toList();
    if (pods.isEmpty()) {
      trail.bad(TraceStage.ENDPOINT, "nobody ready for " + service);
      return new Reply.Refused();
    }
    var chosen = parts.rotation().next("kube-proxy " + service, pods);
    return new PodArrival(parts, trail).plain(chosen.pod(), chosen.port(), path);
  }

  @Override
  public Optional<List<List<String>>> query(String host, int port, Login login, String sql) {
    return resolve(host, port).flatMap(service -> query(service, port, login, sql));
  }

  private Optional<List<List<String>>> query(
      MeshService service, int port, Login login, String sql) {
    if (!pod.hasSidecar()) {
      trail.bad(
          TraceStage.ENDPOINT, "kube-proxy knows nobody behind " + service + ": no pod has it");
      return Optional.empty();
    }
    trail.good(TraceStage.SERVICE, service + " port " + port);
    var way = new Outbound(parts, trail, client().network()).decide(service, port, "").way();
    if (way.isEmpty() || !(way.get().backend() instanceof Backend.OfEntry to)) {
      way.ifPresent(
          found -> trail.bad(TraceStage.ENDPOINT, "there is no database in a pod of " + service));
      return Optional.empty();
    }
    if (new Passage(parts, trail).obstacle(client(), way.get()).isPresent()) {
      return Optional.empty();
    }
    return new MachineArrival(parts, trail)
        .connect(client(), to, way.get().isTls())
        .flatMap(open -> rows(open, login, sql));
  }

  private Optional<List<List<String>>> rows(MachineArrival.Open open, Login login, String sql) {
    var reply =
        open.machine().query(open.from(), login.user(), login.password(), login.database(), sql);
    if (reply.isEmpty()) {
      trail.bad(TraceStage.LOGIN, "no database server hears on " + open.machine().name());
      return Optional.empty();
    }
    if (!reply.get().error().isEmpty()) {
      trail.bad(TraceStage.LOGIN, reply.get().error());
      return Optional.empty();
    }
    trail.good(TraceStage.LOGIN, login + " got " + reply.get().rows().size() + " rows");
    return Optional.of(reply.get().rows());
  }

  private Optional<MeshService> resolve(String host, int port) {
    var service = parts.directory().service(host, pod.namespace());
    if (service.isEmpty()) {
      trail.bad(TraceStage.NAME, pod.name() + " knows no " + host);
      return Optional.empty();
    }
    trail.good(TraceStage.NAME, pod.name() + " asks for " + host);
    if (!service.get().hasPort(port)) {
      trail.bad(TraceStage.SERVICE, service.get() + " has no port " + port);
      return Optional.empty();
    }
    return service;
  }
}
