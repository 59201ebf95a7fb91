package dev.mooring.lab.cloud.api;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of the practice cloud.
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode strings(List<String> values) {
    var array = MAPPER.createArrayNode();
    values.forEach(array::add);
    return array;
  }

  public static ArrayNode array(List<ObjectNode> values) {
    return MAPPER.createArrayNode().addAll(values);
  }

  /// The body of a request: an object, or nothing at all.
  public static ObjectNode parse(String body) {
    if (body.isBlank()) {
      return object();
    }
    try {
      if (MAPPER.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException malformed) {
      throw new ApiError(400, "parseError", "Parse Error: " + malformed.getOriginalMessage());
    }
    throw new ApiError(400, "parseError", "Parse Error: not a JSON object");
  }

  public static Stream<String> texts(JsonNode array) {
    return array.valueStream().map(one -> one.asString(""));
  }

  public static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
