package dev.mooring.lab.cluster.control;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What tells the pods of one template from those of another: ten digits, as Kubernetes 1.8 shows
/// them in pod names. The order of fields does not count, nor do those that say nothing.
final class TemplateHash {
  private static final long TEN_DIGITS = 1_000_000_000;

  private TemplateHash() {}

  static String of(JsonNode template) {
    return Long.toString(TEN_DIGITS + Integer.toUnsignedLong(canonical(template).hashCode()));
  }

  private static String canonical(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .filter(
              e -> !e.getValue().isNull() && !(e.getValue().isObject() && e.getValue().isEmpty()))
          .sorted(Map.Entry.comparingByKey())
          .map(e -> e.getKey() + ":" + canonical(e.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    return node.isArray()
        ? node.values().stream()
            .map(TemplateHash::canonical)
            .collect(Collectors.joining(",", "[", "]"))
        : node.toString();
  }
}
