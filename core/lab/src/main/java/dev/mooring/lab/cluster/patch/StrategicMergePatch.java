package dev.mooring.lab.cluster.patch;

import dev.mooring.lab.cluster.store.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Strategic merge patch: a merge patch that knows by which key the elements of a list are told
/// apart, with the directives `$patch`, `$retainKeys`, `$setElementOrder` and
/// `$deleteFromPrimitiveList`.
public final class StrategicMergePatch {
  private final ListSchema schema;

  public StrategicMergePatch(ListSchema schema) {
    this.schema = schema;
  }

  public ObjectNode apply(ObjectNode target, ObjectNode patch) {
    return object(target, patch, "");
  }

  private ObjectNode object(ObjectNode target, ObjectNode patch, String path) {
    var result = target.deepCopy();
    if (Json.text(patch, "$patch").equals("replace")) {
      result.removeAll();
    }
    if (patch.path("$retainKeys") instanceof ArrayNode keys) {
      result.retain(texts(keys));
    }
    for (var entry : patch.properties()) {
      if (!entry.getKey().startsWith("$")) {
        field(result, entry.getKey(), entry.getValue(), path);
      }
    }
    directives(result, patch, path);
    return result;
  }

  private void field(ObjectNode result, String name, JsonNode value, String parent) {
    var path = parent.isEmpty() ? name : parent + "." + name;
    var keys = schema.list(path);
    if (value.isNull() || Json.text(value, "$patch").equals("delete")) {
      result.remove(name);
    } else if (value instanceof ObjectNode object) {
      var there = result.path(name) instanceof ObjectNode o ? o : Json.object();
      result.set(name, object(there, object, path));
    } else if (value instanceof ArrayNode list && keys.isPresent()) {
      var there = result.path(name) instanceof ArrayNode a ? a : Json.array();
      result.set(name, list(there, list, keys.get(), path));
    } else {
      result.set(name, value.deepCopy());
    }
  }

  private ArrayNode list(ArrayNode target, ArrayNode patch, ListKeys keys, String path) {
    if (keys.isSet()) {
      var union = target.deepCopy();
      patch.forEach(v -> addMissing(union, v));
      return union;
    }
    var replaced = patch.values().stream().anyMatch(e -> Json.text(e, "$patch").equals("replace"));
    var result = replaced ? Json.array() : target.deepCopy();
    for (var element : patch) {
      var at = indexOf(result, keys.merge(), element.path(keys.merge()));
      var directive = Json.text(element, "$patch");
      if (directive.equals("delete")) {
        if (at >= 0) {
          result.remove(at);
        }
      } else if (!directive.equals("replace") && element instanceof ObjectNode wanted) {
        var there = at >= 0 && result.get(at) instanceof ObjectNode o ? o : Json.object();
        var merged = object(there, wanted, path);
        var _ = at >= 0 ? result.set(at, merged) : result.add(merged);
      }
    }
    return new MergedOrder(keys.merge(), target, patch).of(result);
  }

  private void directives(ObjectNode result, ObjectNode patch, String parent) {
    for (var entry : patch.properties()) {
      var slash = entry.getKey().indexOf('/');
      if (slash < 0 || !(entry.getValue() instanceof ArrayNode values)) {
        continue;
      }
      var name = entry.getKey().substring(slash + 1);
      if (!(result.path(name) instanceof ArrayNode list)) {
        continue;
      }
      if (entry.getKey().startsWith("$deleteFromPrimitiveList/")) {
        var gone = new HashSet<>(values.values());
        result.set(
            name,
            Json.array().addAll(list.values().stream().filter(v -> !gone.contains(v)).toList()));
      } else if (entry.getKey().startsWith("$setElementOrder/")) {
        var path = parent.isEmpty() ? name : parent + "." + name;
        schema.list(path).ifPresent(keys -> result.set(name, ordered(list, values, keys)));
      }
    }
  }

  // Elements that the order does not name keep their place behind those that it does.
  private static ArrayNode ordered(ArrayNode list, ArrayNode order, ListKeys keys) {
    var rest = new ArrayList<>(list.values());
    var result = Json.array();
    for (var wanted : order) {
      for (var element : List.copyOf(rest)) {
        var same =
            keys.isSet()
                ? element.equals(wanted)
                : element.path(keys.merge()).equals(wanted.path(keys.merge()));
        if (same) {
          result.add(element);
          rest.remove(element);
        }
      }
    }
    return result.addAll(rest);
  }

  private static int indexOf(ArrayNode list, String key, JsonNode value) {
    for (var i = 0; i < list.size(); i++) {
      if (list.get(i).path(key).equals(value)) {
        return i;
      }
    }
    return -1;
  }

  private static void addMissing(ArrayNode list, JsonNode value) {
    if (!list.values().contains(value)) {
      list.add(value);
    }
  }

  private static List<String> texts(ArrayNode array) {
    return array.values().stream().map(v -> v.asString("")).toList();
  }
}
