package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import java.util.Optional;

/// What the proxy of a gateway between networks does with a connection: it reads the name in the
/// TLS greeting, and hands the connection on unopened.
record Handover(Parts parts, Trail trail) {
  private static final String REFUSED =
      "remote connection failure, transport failure reason: delayed connect error: Connection"
          + " refused";
  private static final String CLOSED = "connection termination";

  /// Why it is not handed on, in the words of the Envoy that sent it; empty when it is.
  Optional<String> obstacle(MeshService service, int port, Outbound.Way way) {
    return parts.directory().cluster().readyPods(service.namespace(), service.selector()).stream()
        .findFirst()
        .map(pod -> obstacle(pod, service.targetPort(port, pod), way))
        .orElseGet(() -> fail(TraceStage.NETWORK, "no pod behind " + service, REFUSED));
  }

  private Optional<String> obstacle(Pod pod, int port, Outbound.Way way) {
    var orders = CrossNetwork.of(parts.directory().objects(), pod, port);
    var name = way.service() + ".svc.cluster.local";
    if (!orders.listens()) {
      return fail(
          TraceStage.NETWORK, "nothing listens on port " + port + " of " + pod.name(), REFUSED);
    }
    if (!orders.takes(name)) {
      return fail(TraceStage.ROUTE, pod.name() + " hands on nothing for " + name, CLOSED);
    }
    if (!parts.networks().isSeenBy(pod, way.backend())) {
      return fail(TraceStage.ENDPOINT, pod.name() + " sees nobody of " + name, CLOSED);
    }
    trail.good(TraceStage.NETWORK, pod.name() + " hands it on to " + name);
    return Optional.empty();
  }

  private Optional<String> fail(TraceStage stage, String fact, String words) {
    trail.bad(stage, fact);
    return Optional.of(words);
  }
}
