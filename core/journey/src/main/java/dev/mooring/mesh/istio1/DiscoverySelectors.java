package dev.mooring.mesh.istio1;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Which namespaces istiod looks after: all, or those that one of the label selectors means (mesh
/// configuration, `discoverySelectors`).
public record DiscoverySelectors(JsonNode selectors) {

  /// @param labels of a namespace
  public boolean includes(Map<String, String> labels) {
    return selectors.isEmpty()
        || selectors.valueStream().anyMatch(selector -> means(selector, labels));
  }

  private static boolean means(JsonNode selector, Map<String, String> labels) {
    var exact =
        selector.path("matchLabels").properties().stream()
            .allMatch(label -> label.getValue().asString("").equals(labels.get(label.getKey())));
    return exact
        && selector.path("matchExpressions").valueStream().allMatch(one -> holds(one, labels));
  }

  private static boolean holds(JsonNode expression, Map<String, String> labels) {
    var key = expression.path("key").asString("");
    var value = labels.getOrDefault(key, "");
    var isAmong =
        labels.containsKey(key)
            && expression.path("values").valueStream().anyMatch(v -> v.asString("").equals(value));
    return switch (expression.path("operator").asString("")) {
      case "In" -> isAmong;
      case "NotIn" -> !isAmong;
      case "Exists" -> labels.containsKey(key);
      case "DoesNotExist" -> !labels.containsKey(key);
      default -> false;
    };
  }
}
