package dev.mooring.lab.cluster.patch;

import dev.mooring.lab.cluster.store.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// The order of a list's elements after a strategic merge (apimachinery, strategicpatch): those of
/// the patch keep their order and those that it doesn't name keep theirs. Of two, the one that
/// stood there first comes first; one that's new comes before those that the patch doesn't name.
///
/// @param key by which elements are told apart
/// @param before the list as it was
/// @param patch what was asked for
record MergedOrder(String key, ArrayNode before, ArrayNode patch) {

  ArrayNode of(ArrayNode merged) {
    var named = new ArrayDeque<JsonNode>();
    patch.forEach(wanted -> at(merged, wanted).ifPresent(named::add));
    var others = new ArrayDeque<JsonNode>();
    merged.values().stream().filter(one -> place(patch, one) < 0).forEach(others::add);
    var ordered = new ArrayList<JsonNode>();
    while (!named.isEmpty() && !others.isEmpty()) {
      ordered.add(comesFirst(others.peek(), named.peek()) ? others.poll() : named.poll());
    }
    ordered.addAll(named);
    ordered.addAll(others);
    return Json.array().addAll(ordered);
  }

  private boolean comesFirst(JsonNode other, JsonNode named) {
    var place = place(before, other);
    return place >= 0 && place < place(before, named);
  }

  private Optional<JsonNode> at(ArrayNode list, JsonNode element) {
    var place = place(list, element);
    return place < 0 ? Optional.empty() : Optional.of(list.get(place));
  }

  private int place(ArrayNode list, JsonNode element) {
    for (var i = 0; i < list.size(); i++) {
      if (list.get(i).path(key).equals(element.path(key))) {
        return i;
      }
    }
    return -1;
  }
}
