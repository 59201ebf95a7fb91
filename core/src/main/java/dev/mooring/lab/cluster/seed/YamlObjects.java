package dev.mooring.lab.cluster.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the YAML files of seeds.
final class YamlObjects {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private YamlObjects() {}

  /// The documents of a file beside this class.
  static List<ObjectNode> read(String file) {
    try (var in = Objects.requireNonNull(YamlObjects.class.getResourceAsStream(file), file);
        var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
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
}
