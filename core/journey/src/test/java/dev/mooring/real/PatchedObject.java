package dev.mooring.real;

import dev.mooring.lab.cluster.RawClient;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What of an answer is the same on every API server of this age: not what it draws, and not what a
/// version defaults.
///
/// @param said why it refuses; empty where it doesn't
/// @param parts of the object, by their names
/// @param owners the fields of each manager, by its name and operation
record PatchedObject(
    int code, String said, Map<String, JsonNode> parts, Map<String, JsonNode> owners) {

  static PatchedObject of(RawClient.Reply reply) {
    var json = reply.json();
    var parts = new TreeMap<String, JsonNode>();
    Stream.of("/metadata/labels", "/data", "/spec/selector", "/spec/ports")
        .filter(pointer -> !json.at(pointer).isEmpty())
        .forEach(pointer -> parts.put(pointer, json.at(pointer)));
    var owners = new TreeMap<String, JsonNode>();
    json.at("/metadata/managedFields")
        .forEach(
            entry ->
                owners.put(
                    entry.path("manager").asString() + " " + entry.path("operation").asString(),
                    withoutDrawn(entry.path("fieldsV1"))));
    return new PatchedObject(reply.code(), reply.message(), parts, owners);
  }

  private static JsonNode withoutDrawn(JsonNode fields) {
    var known = fields.deepCopy();
    if (known.path("f:spec") instanceof ObjectNode spec) {
      spec.remove("f:clusterIP");
    }
    return known;
  }
}
