package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Kubernetes keeps no map that has become empty (`omitempty` of its types).
final class EmptyMaps {
  private static final List<String> OF_METADATA = List.of("labels", "annotations");
  private static final List<String> OF_MAPS = List.of("data", "binaryData", "stringData");

  private EmptyMaps() {}

  static ObjectNode leftOut(ObjectNode object) {
    drop(Json.metadata(object), OF_METADATA);
    drop(object, OF_MAPS);
    return object;
  }

  private static void drop(ObjectNode from, List<String> names) {
    names.stream()
        .filter(name -> from.path(name) instanceof ObjectNode map && map.isEmpty())
        .toList()
        .forEach(from::remove);
  }
}
