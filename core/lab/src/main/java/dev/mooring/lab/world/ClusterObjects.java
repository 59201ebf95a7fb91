package dev.mooring.lab.world;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The objects of the practice cluster as they are now: the API server, the controllers and the
/// mesh all look here.
public interface ClusterObjects {

  /// @param plural `services`, `routerules` …
  /// @param namespace empty for kinds that live in none
  Optional<JsonNode> find(String plural, String namespace, String name);

  /// All objects of a kind; an empty namespace means all namespaces.
  List<JsonNode> list(String plural, String namespace);
}
