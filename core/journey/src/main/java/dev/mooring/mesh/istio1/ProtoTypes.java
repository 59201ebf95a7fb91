package dev.mooring.mesh.istio1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Those of Istio's types that a machine's files are made of: messages and enums by name.
record ProtoTypes(Map<String, List<Field>> messages, Map<String, Map<String, Integer>> enums) {
  /// As they stand in `types.txt`.
  static final ProtoTypes ISTIO = read("types.txt");

  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

  /// How often a field's type occurs in it.
  enum Form {
    ONE,
    /// A message around one value, so that a zero that was written differs from nothing.
    WRAPPED,
    REPEATED,
    MAP
  }

  /// @param name as the API declares it: `service_account`
  /// @param type of one value: a scalar, a message or an enum
  /// @param choice only one field of a choice can be set; empty where it is in none
  record Field(String name, Form form, String type, String choice) {

    /// As JSON has it: `serviceAccount`.
    String jsonName() {
      return UNDERSCORE.matcher(name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
  }

  private static ProtoTypes read(String resource) {
    var types = new ProtoTypes(new LinkedHashMap<>(), new LinkedHashMap<>());
    try (var stream = ProtoTypes.class.getResourceAsStream(resource)) {
      var bytes = Objects.requireNonNull(stream, resource).readAllBytes();
      var last = "";
      for (var line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
        var words = List.of(line.strip().split("\\s+", -1));
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (words.getFirst().equals("message") || words.getFirst().equals("enum")) {
          last = words.get(1);
          types.begin(words.getFirst(), last);
        } else {
          types.add(last, words);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return types;
  }

  private void begin(String kind, String name) {
    if (kind.equals("enum")) {
      enums.put(name, new LinkedHashMap<>());
    } else {
      messages.put(name, new ArrayList<>());
    }
  }

  private void add(String owner, List<String> words) {
    var constants = enums.get(owner);
    if (constants != null) {
      constants.put(words.getFirst(), Integer.valueOf(words.getLast()));
      return;
    }
    var form =
        switch (words.get(1)) {
          case "wrapped" -> Form.WRAPPED;
          case "repeated" -> Form.REPEATED;
          case "map" -> Form.MAP;
          default -> Form.ONE;
        };
    var type = words.get(form == Form.ONE ? 1 : 2);
    var choice = words.contains("oneof") ? words.getLast() : "";
    Objects.requireNonNull(messages.get(owner), owner)
        .add(new Field(words.getFirst(), form, type, choice));
  }
}
