package dev.mooring.yaml;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The words as Go's yaml.v2 understands them, and with it kubectl and istioctl: those of YAML 1.1,
/// such as `yes` and `0777`, but no times and no numbers to the base of 60.
final class GoWords implements YamlWords {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> TRUE =
      Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
  private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9]{0,300})");
  private static final Pattern OTHER_BASE =
      Pattern.compile(
          "(?<sign>[-+]?)0(?:[xX](?<hex>[0-9a-fA-F]{1,200})|[bB](?<binary>[01]{1,300})"
              + "|[oO]?(?<octal>[0-7]{1,200}))");
  private static final Pattern FLOAT =
      Pattern.compile(
          "[-+]?(\\.[0-9]{1,300}|[0-9]{1,300}(\\.[0-9]{0,300})?)([eE][-+]?[0-9]{1,3})?");

  @Override
  public JsonNode meaning(String plain) {
    if (NOTHING.contains(plain)) {
      return NODES.nullNode();
    }
    if (TRUE.contains(plain) || FALSE.contains(plain)) {
      return NODES.booleanNode(TRUE.contains(plain));
    }
    return mayBeNumber(plain) ? number(plain, plain.replace("_", "")) : NODES.stringNode(plain);
  }

  private static boolean mayBeNumber(String plain) {
    return "+-.0123456789".indexOf(plain.charAt(0)) >= 0;
  }

  private static JsonNode number(String plain, String bare) {
    if (DECIMAL.matcher(bare).matches()) {
      return CoreWords.integer(bare, 10);
    }
    var other = OTHER_BASE.matcher(bare);
    if (other.matches()) {
      var sign = other.group("sign");
      if (other.group("hex") != null) {
        return CoreWords.integer(sign + other.group("hex"), 16);
      }
      return other.group("binary") != null
          ? CoreWords.integer(sign + other.group("binary"), 2)
          : CoreWords.integer(sign + other.group("octal"), 8);
    }
    if (!FLOAT.matcher(bare).matches()) {
      return NODES.stringNode(plain);
    }
    // Go writes a number without a fraction as a whole one when it makes JSON of it.
    var number = Double.parseDouble(bare);
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? CoreWords.integer(String.valueOf((long) number), 10)
        : NODES.numberNode(number);
  }
}
