package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.Authority.Verdict;
import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/// The mesh's front door: takes a browser's request to the product page, as `istio-ingress` does.
final class Ingress {
  private static final Map<String, String> PODS = Map.of("istio", "ingress");
  private final MeshParts parts;
  private final Trail trail;

  Ingress(MeshParts parts, Trail trail) {
    this.parts = parts;
    this.trail = trail;
  }

  Reply browse(String path) {
    var doors = parts.cluster().readyPods(ClusterView.ISTIO_NAMESPACE, PODS);
    if (doors.isEmpty()) {
      trail.bad(TraceStage.NETWORK, "no pod of istio-ingress is ready");
      return new Reply.Refused();
    }
    trail.good(TraceStage.NETWORK, doors.getFirst().name() + " takes the request");
    return new Envoy(parts, trail).exchange(client(doors.getFirst()), productPage(), 9080, path);
  }

  /// The ingress is an Envoy itself, so it has a certificate without a sidecar.
  private static Client client(Pod door) {
    var identity = new Verdict.Identity(door.namespace(), door.account(), Instant.MAX);
    return new Client(door.name(), door.ip(), door.namespace(), identity);
  }

  private String productPage() {
    return parts.cluster().services().stream()
        .filter(service -> service.name().equals("productpage"))
        .min(Comparator.comparing(service -> !service.namespace().equals("default")))
        .map(service -> service + ".svc.cluster.local")
        .orElse("productpage.default.svc.cluster.local");
  }
}
