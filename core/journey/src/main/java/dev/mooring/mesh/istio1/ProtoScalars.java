package dev.mooring.mesh.istio1;

import dev.mooring.mesh.istio1.go.GoDuration;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Single values of Istio's types in JSON (golang/protobuf, `jsonpb`).
final class ProtoScalars {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,30})");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,60})?([eE][-+]?[0-9]{1,3})?");

  private ProtoScalars() {}

  static JsonNode value(String type, JsonNode raw, String path) {
    return switch (type) {
      case "string" -> text(raw, path);
      case "bool" -> truth(raw, path);
      case "int32" -> NODES.numberNode(integer(raw, -1L << 31, (1L << 31) - 1, path));
      case "uint32" -> NODES.numberNode(integer(raw, 0, (1L << 32) - 1, path));
      // Numbers that JSON's readers might round stand in quotes.
      case "int64" ->
          NODES.stringNode(String.valueOf(integer(raw, Long.MIN_VALUE, Long.MAX_VALUE, path)));
      case "double" -> real(raw, path);
      case "duration" -> duration(raw, path);
      default -> throw new IllegalStateException("There is no type " + type + ".");
    };
  }

  private static JsonNode text(JsonNode raw, String path) {
    if (!raw.isString() && !raw.isNull()) {
      throw ProtoJson.wrong(path, "no text");
    }
    return NODES.stringNode(raw.asString(""));
  }

  private static JsonNode truth(JsonNode raw, String path) {
    if (!raw.isBoolean() && !raw.isNull()) {
      throw ProtoJson.wrong(path, "neither true nor false");
    }
    return NODES.booleanNode(raw.asBoolean(false));
  }

  private static long integer(JsonNode raw, long least, long most, String path) {
    var text = raw.isNull() ? "0" : raw.isIntegralNumber() || raw.isString() ? raw.asString() : "";
    if (INTEGER.matcher(text).matches()) {
      var number = new BigInteger(text);
      if (number.bitLength() < Long.SIZE
          && number.longValue() >= least
          && number.longValue() <= most) {
        return number.longValue();
      }
    }
    throw ProtoJson.wrong(path, "no whole number from " + least + " to " + most);
  }

  private static JsonNode real(JsonNode raw, String path) {
    var text = raw.isNumber() || raw.isString() ? raw.asString() : "";
    if (raw.isNumber()) {
      return raw;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw ProtoJson.wrong(path, "no number");
    }
    var number = Double.parseDouble(text);
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? NODES.numberNode((long) number)
        : NODES.numberNode(number);
  }

  private static JsonNode duration(JsonNode raw, String path) {
    var written = raw.isString() ? GoDuration.seconds(raw.asString()) : "";
    if (written.isEmpty()) {
      throw ProtoJson.wrong(path, "no duration, such as 1m30s");
    }
    return NODES.stringNode(written);
  }

  static JsonNode constant(Map<String, Integer> constants, JsonNode raw, String path) {
    if (raw.isString() && constants.containsKey(raw.asString())) {
      return NODES.stringNode(raw.asString());
    }
    if (raw.isIntegralNumber() || raw.isNull()) {
      var number = integer(raw, -1L << 31, (1L << 31) - 1, path);
      return constants.entrySet().stream()
          .filter(constant -> constant.getValue() == number)
          .findFirst()
          .<JsonNode>map(constant -> NODES.stringNode(constant.getKey()))
          .orElseGet(() -> NODES.numberNode(number));
    }
    throw ProtoJson.wrong(path, "none of " + String.join(", ", constants.keySet()));
  }
}
