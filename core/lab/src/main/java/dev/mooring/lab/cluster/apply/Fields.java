package dev.mooring.lab.cluster.apply;

import dev.mooring.lab.cluster.patch.ListKeys;
import dev.mooring.lab.cluster.patch.ListSchema;
import dev.mooring.lab.cluster.store.Json;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/// Every field of an object that somebody can own, with its value. An element of a keyed list is
/// such a field too; its value only says that it is there.
final class Fields {
  private static final List<String> SERVER_METADATA =
      List.of(
          "name",
          "namespace",
          "uid",
          "resourceVersion",
          "creationTimestamp",
          "deletionTimestamp",
          "generation",
          "generateName",
          "managedFields",
          "selfLink");

  private final TreeMap<FieldPath, JsonNode> found = new TreeMap<>();
  private final ListSchema schema;

  private Fields(ListSchema schema) {
    this.schema = schema;
  }

  /// @param withStatus whether the status counts; it belongs to a subresource for most kinds
  static SortedMap<FieldPath, JsonNode> of(
      ObjectNode object, ListSchema schema, boolean withStatus) {
    var stripped = object.deepCopy();
    stripped.remove(List.of("apiVersion", "kind"));
    if (!withStatus) {
      stripped.remove("status");
    }
    Json.metadata(stripped).remove(SERVER_METADATA);
    if (stripped.path("metadata").isEmpty()) {
      stripped.remove("metadata");
    }
    var fields = new Fields(schema);
    fields.object(stripped, FieldPath.ROOT, "");
    return fields.found;
  }

  private void object(ObjectNode object, FieldPath path, String names) {
    for (var entry : object.properties()) {
      var name = entry.getKey();
      value(entry.getValue(), path.field(name), names.isEmpty() ? name : names + "." + name);
    }
  }

  private void value(JsonNode value, FieldPath path, String names) {
    var keys = schema.list(names);
    if (value instanceof ObjectNode object && !object.isEmpty() && !schema.isWhole(names)) {
      object(object, path, names);
    } else if (value instanceof ArrayNode list && !list.isEmpty() && keys.isPresent()) {
      list.forEach(element -> element(element, path, names, keys.get()));
    } else {
      found.put(path, value);
    }
  }

  private void element(JsonNode element, FieldPath path, String names, ListKeys keys) {
    var step = keys.isSet() ? "v:" + element : "k:" + keys.of(element);
    var at = path.then(step);
    found.put(at, BooleanNode.TRUE);
    if (element instanceof ObjectNode object) {
      object(object, at, names);
    }
  }
}
