package dev.mooring.lab.cluster.apply;

import dev.mooring.lab.cluster.store.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Where a field lies, in the steps of managedFields: `f:name` for a field, `k:{…}` for a list
/// element with these keys, `v:…` for an element that is its own key.
record FieldPath(List<String> steps) implements Comparable<FieldPath> {
  static final FieldPath ROOT = new FieldPath(List.of());

  FieldPath then(String step) {
    var longer = new ArrayList<>(steps);
    longer.add(step);
    return new FieldPath(List.copyOf(longer));
  }

  FieldPath field(String name) {
    return then("f:" + name);
  }

  boolean startsWith(FieldPath prefix) {
    return steps.size() >= prefix.steps.size()
        && steps.subList(0, prefix.steps.size()).equals(prefix.steps);
  }

  /// Whether it's an element of a list, as a whole.
  boolean isElement() {
    return !steps.isEmpty() && !steps.getLast().startsWith("f:");
  }

  /// A parent comes before its children.
  @Override
  public int compareTo(FieldPath other) {
    var shorter = Math.min(steps.size(), other.steps.size());
    for (var i = 0; i < shorter; i++) {
      var order = steps.get(i).compareTo(other.steps.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(steps.size(), other.steps.size());
  }

  /// As conflicts name it: `.spec.ports[port=8080,protocol="TCP"].name`.
  @Override
  public String toString() {
    return steps.stream().map(FieldPath::words).collect(Collectors.joining());
  }

  private static String words(String step) {
    var rest = step.substring(2);
    return switch (step.charAt(0)) {
      case 'k' ->
          Json.MAPPER.readTree(rest).properties().stream()
              .map(e -> e.getKey() + "=" + e.getValue())
              .sorted()
              .collect(Collectors.joining(",", "[", "]"));
      case 'v' -> "[=" + rest + "]";
      default -> "." + rest;
    };
  }
}
