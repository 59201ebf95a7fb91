package dev.mooring.lab.cluster.store;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of Kubernetes objects: what every one of them has.
public final class Json {
  public static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /// The text at a path of field names; empty where there is none.
  public static String text(JsonNode node, String... path) {
    return at(node, path).asString("");
  }

  /// The node at a path of field names; a missing node where there is none.
  public static JsonNode at(JsonNode node, String... path) {
    var at = node;
    for (var step : path) {
      at = at.path(step);
    }
    return at;
  }

  /// An object by that name, made where there is none or something else.
  public static ObjectNode child(ObjectNode parent, String name) {
    return parent.path(name) instanceof ObjectNode there ? there : parent.putObject(name);
  }

  /// An array by that name, made where there is none or something else.
  public static ArrayNode children(ObjectNode parent, String name) {
    return parent.path(name) instanceof ArrayNode there ? there : parent.putArray(name);
  }

  public static ObjectNode metadata(ObjectNode object) {
    return child(object, "metadata");
  }

  public static String name(JsonNode object) {
    return text(object, "metadata", "name");
  }

  public static String namespace(JsonNode object) {
    return text(object, "metadata", "namespace");
  }

  public static String uid(JsonNode object) {
    return text(object, "metadata", "uid");
  }

  public static Map<String, String> labels(JsonNode object) {
    return strings(at(object, "metadata", "labels"));
  }

  public static String annotation(JsonNode object, String key) {
    return text(object, "metadata", "annotations", key);
  }

  /// An object of texts as a map.
  public static Map<String, String> strings(JsonNode object) {
    var map = new TreeMap<String, String>();
    object.properties().forEach(e -> map.put(e.getKey(), e.getValue().asString("")));
    return map;
  }
}
