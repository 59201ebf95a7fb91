package dev.mooring.change;

import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Whether a wish is fulfilled: all that is wanted is there; what else is there does not matter.
final class Subset {
  private Subset() {}

  static boolean holds(JsonNode wanted, JsonNode found) {
    if (wanted.isObject()) {
      return wanted
          .propertyStream()
          .allMatch(field -> holds(field.getValue(), found.path(field.getKey())));
    }
    if (wanted.isArray()) {
      return wanted.size() == found.size()
          && IntStream.range(0, wanted.size()).allMatch(i -> holds(wanted.get(i), found.get(i)));
    }
    return wanted.equals(found);
  }
}
