package dev.mooring.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The core schema of YAML 1.2: `true`, `12`, `null`, and no `yes`.
final class CoreWords implements YamlWords {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,300}");
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]{1,200}");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]{1,200}");
  private static final Pattern FLOAT =
      Pattern.compile(
          "[-+]?(\\.[0-9]{1,300}|[0-9]{1,300}(\\.[0-9]{0,300})?)([eE][-+]?[0-9]{1,3})?");

  @Override
  public JsonNode meaning(String plain) {
    return switch (plain) {
      case "", "~", "null", "Null", "NULL" -> NODES.nullNode();
      case "true", "True", "TRUE" -> NODES.booleanNode(true);
      case "false", "False", "FALSE" -> NODES.booleanNode(false);
      default -> number(plain);
    };
  }

  private static JsonNode number(String plain) {
    if (INTEGER.matcher(plain).matches()) {
      return integer(plain, 10);
    } else if (HEX.matcher(plain).matches()) {
      return integer(plain.substring(2), 16);
    } else if (OCTAL.matcher(plain).matches()) {
      return integer(plain.substring(2), 8);
    }
    return FLOAT.matcher(plain).matches()
        ? NODES.numberNode(new BigDecimal(plain).doubleValue())
        : NODES.stringNode(plain);
  }

  static JsonNode integer(String digits, int radix) {
    var number = new BigInteger(digits, radix);
    if (number.bitLength() < Integer.SIZE) {
      return NODES.numberNode(number.intValue());
    }
    return number.bitLength() < Long.SIZE
        ? NODES.numberNode(number.longValue())
        : NODES.numberNode(number);
  }
}
