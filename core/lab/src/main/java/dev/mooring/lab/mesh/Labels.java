package dev.mooring.lab.mesh;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads label maps out of objects.
public final class Labels {
  private Labels() {}

  public static Map<String, String> of(JsonNode object) {
    return object
        .propertyStream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> one.getValue().asString("")));
  }
}
