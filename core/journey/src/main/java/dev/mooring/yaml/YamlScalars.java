package dev.mooring.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Single values of YAML, with their quotes and tags.
record YamlScalars(YamlWords words) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String TAG = "tag:yaml.org,2002:";

  static boolean isMerge(Event event) {
    return event instanceof ScalarEvent key
        && key.isPlain()
        && key.getValue().equals("<<")
        && key.getTag().map(tag -> tag.equals(TAG + "merge")).orElse(true);
  }

  JsonNode value(ScalarEvent scalar, int line) throws YamlProblem {
    var tag = scalar.getTag().orElse("");
    var text = scalar.getValue();
    return switch (tag) {
      case "" -> scalar.isPlain() ? words.meaning(text) : NODES.stringNode(text);
      case "!", TAG + "str" -> NODES.stringNode(text);
      case TAG + "int", TAG + "float" -> meant(text, words.meaning(text).isNumber(), line);
      case TAG + "bool" -> meant(text, words.meaning(text).isBoolean(), line);
      case TAG + "null" -> meant(text, words.meaning(text).isNull(), line);
      case TAG + "timestamp" -> NODES.stringNode(text);
      case TAG + "binary" -> NODES.stringNode(decoded(text, line));
      default -> throw new YamlProblem(line, "it has a tag that is not read");
    };
  }

  private JsonNode meant(String text, boolean fits, int line) throws YamlProblem {
    if (!fits) {
      throw new YamlProblem(line, "a value is not what its tag says");
    }
    return words.meaning(text);
  }

  private static String decoded(String text, int line) throws YamlProblem {
    try {
      var bytes = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noBase64) {
      throw new YamlProblem(line, "a value is not what its tag says");
    }
  }
}
