package dev.mooring.port;

import tools.jackson.databind.JsonNode;

/// A Kubernetes object as the cluster has it. The JSON is not to be changed by its readers.
public record Resource(ResourceRef ref, JsonNode json) {

  /// The text at a JSON pointer such as `/status/phase`; empty where there is none.
  public String text(String pointer) {
    return json.at(pointer).asString("");
  }

  /// The value of a label; empty where it is not set.
  public String label(String key) {
    return json.path("metadata").path("labels").path(key).asString("");
  }

  /// Says nothing about the contents, which may be a Secret's.
  @Override
  public String toString() {
    return ref.toString();
  }
}
