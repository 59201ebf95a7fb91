package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.Labels;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.util.Map;
import java.util.Optional;

/// The mesh's front door: a Gateway on the pods of `istio-ingressgateway`, and the VirtualServices
/// that are bound to it.
final class Ingress {
  private static final Map<String, String> PODS = Map.of("istio", "ingressgateway");
  private static final int PORT = 9080;
  private final Parts parts;
  private final Trail trail;

  Ingress(Parts parts, Trail trail) {
    this.parts = parts;
    this.trail = trail;
  }

  Reply browse(String path) {
    var doors = parts.directory().cluster().readyPods(ClusterView.ISTIO_NAMESPACE, PODS);
    if (doors.isEmpty()) {
      trail.bad(TraceStage.NETWORK, "no pod of istio-ingressgateway is ready");
      return new Reply.Refused();
    }
    var door = doors.getFirst();
    trail.good(TraceStage.NETWORK, door.name() + " takes the request");
    var envoy = new Envoy(parts, trail);
    var client = Peer.of(door, parts.networks());
    var outbound = new Outbound(parts, trail, client.network());
    return route(door, path)
        .map(to -> envoy.deliver(client, outbound.follow(to, PORT), path))
        .orElseGet(() -> lost(envoy, path));
  }

  private Optional<Routes.Choice.To> route(Pod door, String path) {
    return parts.directory().objects().list("gateways", "").stream()
        .filter(gateway -> door.matches(Labels.of(gateway.path("spec").path("selector"))))
        .map(gateway -> gateway.path("metadata"))
        .map(meta -> meta.path("namespace").asString("") + "/" + meta.path("name").asString(""))
        .flatMap(gateway -> parts.routes().chooseAt(gateway, path).stream())
        .map(Routes.Choice.To.class::cast)
        .findFirst();
  }

  private Reply lost(Envoy envoy, String path) {
    trail.bad(TraceStage.ROUTE, "no VirtualService of a Gateway takes " + path);
    return envoy.say(404, "");
  }
}
