package dev.mooring.mesh.istio1;

import dev.mooring.mesh.istio1.ProtoTypes.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads JSON into one of Istio's types and writes it again, as Istio's tools do (golang/protobuf,
/// `jsonpb`): names with and without underscores, nulls, numbers in quotes and every form of a
/// duration are read; what has the value that the type has anyway is not written.
final class ProtoJson {
  private static final ProtoTypes TYPES = ProtoTypes.ISTIO;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ProtoJson() {}

  /// @param path of the value, for sentences: `spec.template`
  /// @throws IllegalArgumentException when a value has not the type of its field; fields that the
  ///   type does not have are left out
  static ObjectNode message(String type, JsonNode value, String path) {
    if (!value.isObject()) {
      throw wrong(path, "no mapping");
    }
    var written = NODES.objectNode();
    var chosen = new HashMap<String, String>();
    for (var field : TYPES.messages().getOrDefault(type, List.of())) {
      var raw = raw(value, field);
      if (raw.isMissingNode() || raw.isNull()) {
        continue;
      }
      if (!field.choice().isEmpty()) {
        // Of several the last one in the type's own order stays.
        Optional.ofNullable(chosen.put(field.choice(), field.jsonName()))
            .ifPresent(written::remove);
      }
      var found = value(field, raw, path + "." + field.jsonName());
      if (!found.isMissingNode()) {
        written.set(field.jsonName(), found);
      }
    }
    return written;
  }

  private static JsonNode raw(JsonNode value, Field field) {
    return value.has(field.jsonName()) ? value.path(field.jsonName()) : value.path(field.name());
  }

  /// Missing where it has the value that the type has anyway.
  private static JsonNode value(Field field, JsonNode raw, String path) {
    return switch (field.form()) {
      case REPEATED -> list(field, raw, path);
      case MAP -> map(field, raw, path);
      case WRAPPED -> one(field.type(), raw, path);
      case ONE -> {
        var one = one(field.type(), raw, path);
        yield field.choice().isEmpty() && isZero(field, one) ? NODES.missingNode() : one;
      }
    };
  }

  private static boolean isZero(Field field, JsonNode value) {
    var constants = TYPES.enums().get(field.type());
    if (constants != null) {
      return Integer.valueOf(0).equals(constants.get(value.asString("")));
    }
    return switch (field.type()) {
      case "string" -> value.asString("").isEmpty();
      case "bool" -> !value.asBoolean(false);
      case "int32", "uint32", "int64", "double" -> value.asDouble(0) == 0;
      default -> false;
    };
  }

  private static JsonNode list(Field field, JsonNode raw, String path) {
    if (!raw.isArray()) {
      throw wrong(path, "no list");
    }
    var list = NODES.arrayNode();
    for (var item : raw) {
      list.add(one(field.type(), item, path + "[" + list.size() + "]"));
    }
    return list.isEmpty() ? NODES.missingNode() : list;
  }

  private static JsonNode map(Field field, JsonNode raw, String path) {
    if (!raw.isObject()) {
      throw wrong(path, "no mapping");
    }
    var map = NODES.objectNode();
    for (Map.Entry<String, JsonNode> entry : raw.properties()) {
      map.set(entry.getKey(), one(field.type(), entry.getValue(), path + "." + entry.getKey()));
    }
    return map.isEmpty() ? NODES.missingNode() : map;
  }

  private static JsonNode one(String type, JsonNode raw, String path) {
    if (TYPES.messages().containsKey(type)) {
      return message(type, raw.isNull() ? NODES.objectNode() : raw, path);
    }
    var constants = TYPES.enums().get(type);
    return constants == null
        ? ProtoScalars.value(type, raw, path)
        : ProtoScalars.constant(constants, raw, path);
  }

  static IllegalArgumentException wrong(String path, String what) {
    return new IllegalArgumentException(path + " is " + what);
  }
}
