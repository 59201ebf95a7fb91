package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.Json;
import tools.jackson.databind.node.ObjectNode;

/// Namespaces: active from the start.
final class NamespaceRules implements KindRules {

  @Override
  public void defaults(ObjectNode namespace) {
    var finalizers = Json.children(Json.child(namespace, "spec"), "finalizers");
    if (finalizers.isEmpty()) {
      finalizers.add("kubernetes");
    }
    var status = Json.child(namespace, "status");
    if (!status.has("phase")) {
      status.put("phase", "Active");
    }
  }
}
