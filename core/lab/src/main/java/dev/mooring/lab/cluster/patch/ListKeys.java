package dev.mooring.lab.cluster.patch;

import dev.mooring.lab.cluster.store.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How the elements of a list are told apart.
///
/// @param merge the key of strategic merge patches
/// @param apply the keys of server-side apply; none when the elements are their own keys
public record ListKeys(String merge, List<String> apply) {

  public boolean isSet() {
    return apply.isEmpty();
  }

  /// The key values of an element, as managedFields writes them after `k:`.
  public ObjectNode of(JsonNode element) {
    var key = Json.object();
    for (var name : apply) {
      if (element.has(name)) {
        key.set(name, element.path(name));
      } else if (name.equals("protocol")) {
        key.put(name, "TCP");
      }
    }
    return key;
  }
}
