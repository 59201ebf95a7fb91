package dev.mooring.lab.cluster.apply;

import dev.mooring.lab.cluster.patch.ListSchema;
import dev.mooring.lab.cluster.store.Json;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Removes fields that their manager no longer states, unless another manager owns them too.
record FieldRemoval(ListSchema schema, List<ManagedFields.Entry> others) {

  void remove(ObjectNode object, Collection<FieldPath> dropped) {
    // Parents come first: a list element goes whole, while its keys can still be read.
    for (var path : new TreeSet<>(dropped)) {
      if (others.stream().noneMatch(other -> keeps(other, path))) {
        remove(object, path.steps());
      }
    }
  }

  /// Who changed a field of a list's element doesn't keep the element; who brought it does.
  private static boolean keeps(ManagedFields.Entry other, FieldPath path) {
    return path.isElement()
        ? other.fields().paths().contains(path)
        : other.fields().ownsAtOrBelow(path);
  }

  /// The elements that go, with all that anybody owns of them.
  List<FieldPath> elements(Collection<FieldPath> dropped) {
    return dropped.stream()
        .filter(FieldPath::isElement)
        .filter(path -> others.stream().noneMatch(other -> keeps(other, path)))
        .toList();
  }

  private void remove(ObjectNode object, List<String> steps) {
    var parents = new ArrayDeque<JsonNode>();
    JsonNode at = object;
    var names = "";
    for (var step : steps.subList(0, steps.size() - 1)) {
      parents.push(at);
      if (step.startsWith("f:")) {
        names = names.isEmpty() ? step.substring(2) : names + "." + step.substring(2);
      }
      at = TypedMerge.step(at, step, schema, names);
    }
    take(at, steps.getLast(), names);
    pruneEmpty(at, parents, steps);
  }

  private void take(JsonNode from, String step, String names) {
    if (from instanceof ObjectNode object && step.startsWith("f:")) {
      object.remove(step.substring(2));
    } else if (from instanceof ArrayNode list) {
      schema
          .list(names)
          .map(keys -> TypedMerge.indexOf(list, Json.MAPPER.readTree(step.substring(2)), keys))
          .filter(i -> i >= 0)
          .ifPresent(list::remove);
    }
  }

  // An object or list that has lost its last field would look as if somebody had stated it empty.
  private static void pruneEmpty(
      JsonNode emptied, ArrayDeque<JsonNode> parents, List<String> steps) {
    var child = emptied;
    var depth = steps.size() - 2;
    while (!parents.isEmpty() && child.isContainer() && child.isEmpty() && depth >= 1) {
      var parent = parents.pop();
      if (!(parent instanceof ObjectNode object) || !steps.get(depth).startsWith("f:")) {
        return;
      }
      object.remove(steps.get(depth).substring(2));
      child = parent;
      depth--;
    }
  }
}
