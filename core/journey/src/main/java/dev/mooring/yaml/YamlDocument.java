package dev.mooring.yaml;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a text in YAML says, as JSON, and where it says it.
///
/// @param root missing where the text says nothing
/// @param lines the line of each value, by its JSON pointer; those that an alias brought along
///   stand where the alias does
public record YamlDocument(JsonNode root, Map<String, Integer> lines) {

  public YamlDocument {
    lines = Map.copyOf(lines);
  }

  /// The line of a value, or of the nearest one around it; 0 where the text says nothing.
  ///
  /// @param path names of members and numbers of items, from the top
  public int line(List<String> path) {
    for (int length = path.size(); length >= 0; length--) {
      var found = lines.get(YamlPointer.of(path.subList(0, length)));
      if (found != null) {
        return found;
      }
    }
    return 0;
  }
}
