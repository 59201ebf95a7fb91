package dev.mooring.real;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What a proxy says about itself when it opens its stream.
///
/// @param said one word and its value a line
record MeshNode(Map<String, String> said) {
  private static final JsonMapper JSON = new JsonMapper();

  static MeshNode parse(List<String> lines) {
    return new MeshNode(
        lines.stream()
            .map(line -> line.split(" ", 2))
            .filter(words -> words.length == 2)
            .collect(Collectors.toMap(words -> words[0], words -> words[1])));
  }

  String text(String word) {
    return said.getOrDefault(word, "");
  }

  String namespace() {
    return text("namespace");
  }

  String group() {
    return text("group");
  }

  boolean hasProbe() {
    return !text("probe").equals("0");
  }

  Map<String, String> labels() {
    return JSON.readTree(text("labels")).properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, label -> label.getValue().asString("")));
  }

  /// The name of its WorkloadEntry.
  String entry() {
    var network = text("network").isEmpty() ? "" : "-" + text("network");
    return group() + "-" + text("ip").replace(':', '-') + network;
  }
}
