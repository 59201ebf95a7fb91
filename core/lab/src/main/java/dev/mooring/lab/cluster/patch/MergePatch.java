package dev.mooring.lab.cluster.patch;

import dev.mooring.lab.cluster.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON merge patch (RFC 7396): null removes, objects merge, everything else replaces.
public final class MergePatch {
  private MergePatch() {}

  public static ObjectNode apply(ObjectNode target, ObjectNode patch) {
    var result = target.deepCopy();
    for (var entry : patch.properties()) {
      var name = entry.getKey();
      JsonNode value = entry.getValue();
      if (value.isNull()) {
        result.remove(name);
      } else if (value instanceof ObjectNode object) {
        var there = result.path(name) instanceof ObjectNode o ? o : Json.object();
        result.set(name, apply(there, object));
      } else {
        result.set(name, value.deepCopy());
      }
    }
    return result;
  }
}
