package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.store.Json;
import tools.jackson.databind.JsonNode;

/// What controllers ask about pods.
final class Pods {
  private Pods() {}

  /// Whether its condition Ready is true.
  static boolean ready(JsonNode pod) {
    return Json.at(pod, "status", "conditions").values().stream()
        .anyMatch(
            c -> Json.text(c, "type").equals("Ready") && Json.text(c, "status").equals("True"));
  }
}
