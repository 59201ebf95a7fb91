package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.Labels;
import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.world.ClusterObjects;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Who is in a subset of a Service, and how its backends are spoken to.
record DestinationRules(ClusterObjects objects) {

  /// The labels of a subset; empty where no DestinationRule defines it.
  Optional<Map<String, String>> labels(MeshService service, String subset) {
    return of(service)
        .flatMap(rule -> rule.path("spec").path("subsets").valueStream())
        .filter(one -> one.path("name").asString("").equals(subset))
        .map(one -> Labels.of(one.path("labels")))
        .findFirst();
  }

  /// The mode of TLS that a DestinationRule orders: `ISTIO_MUTUAL`, `DISABLE` …; empty where the
  /// proxy finds out by itself.
  String tlsMode(MeshService service) {
    return of(service)
        .map(rule -> rule.path("spec").path("trafficPolicy").path("tls").path("mode").asString(""))
        .filter(mode -> !mode.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Stream<JsonNode> of(MeshService service) {
    var full = service + ".svc.cluster.local";
    return objects.list("destinationrules", "").stream()
        .filter(
            rule -> Routes.full(rule.path("spec").path("host").asString(""), rule).equals(full));
  }
}
