package dev.mooring.mesh.today;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Proxy settings as they come back from Istio's own types: what has the value that the type has
/// anyway is not written.
final class Canonical {
  /// Fields that are wrapped in their type, so that a written zero differs from nothing.
  private static final Set<String> WRAPPED =
      Set.of("concurrency", "holdApplicationUntilProxyStarts");

  private static final Map<String, String> FIRST_OF_ENUM =
      Map.of(
          "interceptionMode", "REDIRECT",
          "controlPlaneAuthPolicy", "NONE");

  private Canonical() {}

  static ObjectNode of(ObjectNode settings) {
    var rest = settings.deepCopy();
    rest.removeIf(Canonical::isDefault);
    for (var key : WRAPPED) {
      if (settings.has(key)) {
        rest.set(key, settings.get(key));
      }
    }
    FIRST_OF_ENUM.forEach(
        (key, first) -> {
          if (settings.path(key).asString("").equals(first)) {
            rest.remove(key);
          }
        });
    return rest;
  }

  private static boolean isDefault(JsonNode value) {
    return switch (value) {
      case StringNode text -> text.asString().isEmpty();
      case NumericNode number -> number.asDouble() == 0;
      case BooleanNode truth -> !truth.asBoolean();
      case ArrayNode list -> list.isEmpty();
      default -> false;
    };
  }
}
