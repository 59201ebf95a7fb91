package dev.mooring.app.thorough;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The leaves of an object's JSON, one entry each, so that two hands in one object are told apart.
final class Leaves {

  /// What each write changes, and times.
  private static final Set<String> COUNTERS =
      Set.of(
          "resourceVersion",
          "generation",
          "observedGeneration",
          "managedFields",
          "lastTransitionTime",
          "lastUpdateTime",
          "lastProbeTime",
          "lastStartTimestamp",
          "lastStopTimestamp",
          "fingerprint",
          "labelFingerprint");

  private final Map<String, String> entries;

  private Leaves(Map<String, String> entries) {
    this.entries = entries;
  }

  /// The object itself is an entry too: `NAME`, and `NAME: /path` for each value in it.
  static void of(String name, JsonNode object, Map<String, String> entries) {
    entries.put(name, "there");
    new Leaves(entries).add(name + ": ", object);
  }

  private void add(String path, JsonNode node) {
    switch (node) {
      case ObjectNode object ->
          object
              .properties()
              .forEach(
                  one -> {
                    if (!COUNTERS.contains(one.getKey())) {
                      add(path + "/" + one.getKey(), one.getValue());
                    }
                  });
      case ArrayNode array -> {
        for (var i = 0; i < array.size(); i++) {
          add(path + "/" + label(array.get(i), i), array.get(i));
        }
      }
      default -> entries.put(path, node.asString());
    }
  }

  /// Items that have a name are known by it, wherever they stand.
  private static String label(JsonNode item, int index) {
    var key = item.path("key").asString(item.path("name").asString(""));
    return key.isEmpty() ? (item.isString() ? item.asString() : Integer.toString(index)) : key;
  }
}
