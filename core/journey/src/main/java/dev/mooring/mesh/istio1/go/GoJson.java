package dev.mooring.mesh.istio1.go;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Compact JSON as Go's encoding/json writes it: keys of maps sorted, and `<`, `>` and `&` escaped.
public final class GoJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().characterEscapes(new Escapes()).build()).build();

  private GoJson() {}

  public static String map(Map<String, String> texts) {
    var object = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(texts).forEach(object::put);
    return write(object);
  }

  public static String write(JsonNode json) {
    return MAPPER.writeValueAsString(json);
  }

  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      var codes = standardAsciiEscapesForJSON();
      for (var c : new char[] {'<', '>', '&'}) {
        codes[c] = CharacterEscapes.ESCAPE_CUSTOM;
      }
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      return new SerializedString("\\u%04x".formatted(c));
    }
  }
}
