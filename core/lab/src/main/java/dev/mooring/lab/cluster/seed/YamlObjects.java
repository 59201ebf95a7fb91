package dev.mooring.lab.cluster.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the YAML files of seeds.
final class YamlObjects {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private YamlObjects() {}

  /// The documents of a file beside this class.
  static List<ObjectNode> read(String file) {
    return read(file, UnaryOperator.identity());
  }

  /// @param edit of the file's text
  static List<ObjectNode> read(String file, UnaryOperator<String> edit) {
    try (var in = Objects.requireNonNull(YamlObjects.class.getResourceAsStream(file), file);
        var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text(in, edit))) {
      var objects = new ArrayList<ObjectNode>();
      while (documents.hasNext()) {
        if (documents.next() instanceof ObjectNode object) {
          objects.add(object);
        }
      }
      return objects;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(InputStream in, UnaryOperator<String> edit) throws IOException {
    return edit.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8));
  }
}
