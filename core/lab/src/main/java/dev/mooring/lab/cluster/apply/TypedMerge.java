package dev.mooring.lab.cluster.apply;

import dev.mooring.lab.cluster.patch.ListKeys;
import dev.mooring.lab.cluster.patch.ListSchema;
import dev.mooring.lab.cluster.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Lays what is stated over what is there: keyed lists element by element, the rest by field.
record TypedMerge(ListSchema schema) {

  ObjectNode merge(ObjectNode live, ObjectNode stated) {
    return object(live, stated, "");
  }

  private ObjectNode object(ObjectNode live, ObjectNode stated, String names) {
    var result = live.deepCopy();
    for (var entry : stated.properties()) {
      var name = entry.getKey();
      var path = names.isEmpty() ? name : names + "." + name;
      result.set(name, value(result.path(name), entry.getValue(), path));
    }
    return result;
  }

  private JsonNode value(JsonNode live, JsonNode stated, String path) {
    var keys = schema.list(path);
    if (stated instanceof ObjectNode s && live instanceof ObjectNode l && !schema.isWhole(path)) {
      return object(l, s, path);
    }
    if (stated instanceof ArrayNode s && live instanceof ArrayNode l && keys.isPresent()) {
      return list(l, s, keys.get(), path);
    }
    return stated.deepCopy();
  }

  private ArrayNode list(ArrayNode live, ArrayNode stated, ListKeys keys, String path) {
    var result = live.deepCopy();
    for (var element : stated) {
      var at = indexOf(result, element, keys);
      if (at < 0) {
        result.add(element.deepCopy());
      } else if (result.get(at) instanceof ObjectNode there && element instanceof ObjectNode e) {
        result.set(at, object(there, e, path));
      }
    }
    return result;
  }

  static int indexOf(ArrayNode list, JsonNode element, ListKeys keys) {
    for (var i = 0; i < list.size(); i++) {
      var there = list.get(i);
      if (keys.isSet() ? there.equals(element) : keys.of(there).equals(keys.of(element))) {
        return i;
      }
    }
    return -1;
  }

  /// An object's element or field behind a step of managedFields; a missing node where there is
  /// none.
  static JsonNode step(JsonNode at, String step, ListSchema schema, String names) {
    var rest = step.substring(2);
    if (step.startsWith("f:")) {
      return at.path(rest);
    }
    var keys = schema.list(names);
    if (at instanceof ArrayNode list && keys.isPresent()) {
      var index = indexOf(list, Json.MAPPER.readTree(rest), keys.get());
      return index < 0 ? MissingNode.getInstance() : list.get(index);
    }
    return MissingNode.getInstance();
  }
}
