package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.Json;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// The `scale` subresource: how many replicas are wanted and are there.
final class Scales {
  private Scales() {}

  static ObjectNode of(ObjectNode object) {
    var scale = Json.object().put("kind", "Scale").put("apiVersion", "autoscaling/v1");
    var metadata = Json.metadata(scale);
    for (var field :
        new String[] {"name", "namespace", "uid", "resourceVersion", "creationTimestamp"}) {
      metadata.put(field, Json.text(object, "metadata", field));
    }
    scale.putObject("spec").put("replicas", replicas(object, "spec"));
    var labels = Json.strings(Json.at(object, "spec", "selector", "matchLabels"));
    scale
        .putObject("status")
        .put("replicas", replicas(object, "status"))
        .put(
            "selector",
            labels.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(",")));
    return scale;
  }

  /// The object with the replicas that a Scale asks for.
  static ObjectNode scaled(ObjectNode object, ObjectNode scale) {
    Json.child(object, "spec").put("replicas", replicas(scale, "spec"));
    var version = Json.text(scale, "metadata", "resourceVersion");
    if (!version.isEmpty()) {
      Json.metadata(object).put("resourceVersion", version);
    }
    return object;
  }

  private static int replicas(ObjectNode object, String part) {
    return Json.at(object, part, "replicas").asInt(0);
  }
}
