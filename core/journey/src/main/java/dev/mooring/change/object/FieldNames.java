package dev.mooring.change.object;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Names fields of objects, for people: `spec.ports, metadata.labels.app`.
final class FieldNames {
  private static final int MOST = 5;

  private FieldNames() {}

  /// The wanted fields that are missing or have another value; names alone, because a value may be
  /// a secret.
  static String differing(JsonNode wanted, JsonNode found) {
    return said(differences("", wanted, found));
  }

  static String said(Stream<String> names) {
    var all = names.distinct().toList();
    var some = all.stream().limit(MOST).collect(Collectors.joining(", "));
    return all.size() > MOST ? some + " …" : some;
  }

  private static Stream<String> differences(String path, JsonNode wanted, JsonNode found) {
    if (wanted.isObject()) {
      return wanted
          .propertyStream()
          .flatMap(
              field ->
                  differences(
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      field.getValue(),
                      found.path(field.getKey())));
    }
    return Subset.holds(wanted, found) ? Stream.of() : Stream.of(path);
  }
}
