package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.Labels;
import dev.mooring.lab.world.ClusterObjects;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Whether a workload takes plain text: what PeerAuthentications say, the nearest first. Where none
/// speaks it takes both.
record PeerPolicy(ClusterObjects objects) {

  boolean isStrict(String namespace, Map<String, String> labels) {
    return mode(namespace, one -> !selector(one).isEmpty() && selects(one, labels))
        .or(() -> mode(namespace, one -> selector(one).isEmpty()))
        .or(() -> mode(ClusterView.ISTIO_NAMESPACE, one -> selector(one).isEmpty()))
        .filter("STRICT"::equals)
        .isPresent();
  }

  private Optional<String> mode(String namespace, Predicate<JsonNode> which) {
    return objects.list("peerauthentications", namespace).stream()
        .filter(which)
        .map(one -> one.path("spec").path("mtls").path("mode").asString(""))
        .filter(mode -> !mode.isEmpty() && !mode.equals("UNSET"))
        .findFirst();
  }

  private static boolean selects(JsonNode policy, Map<String, String> labels) {
    return labels.entrySet().containsAll(selector(policy).entrySet());
  }

  private static Map<String, String> selector(JsonNode policy) {
    return Labels.of(policy.path("spec").path("selector").path("matchLabels"));
  }
}
