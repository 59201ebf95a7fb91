package dev.mooring.live.kubernetes;

import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A JSON merge patch of labels, which touches nothing else of an object.
///
/// @param labels a null takes one off
record LabelPatch(ObjectNode labels) {

  static LabelPatch set(String key, String value) {
    return new LabelPatch(JsonNodeFactory.instance.objectNode().put(key, value));
  }

  static LabelPatch remove(Set<String> keys) {
    var labels = JsonNodeFactory.instance.objectNode();
    keys.forEach(labels::putNull);
    return new LabelPatch(labels);
  }

  /// How it's sent.
  static PatchContext by(String fieldManager) {
    return new PatchContext.Builder()
        .withPatchType(PatchType.JSON_MERGE)
        .withFieldManager(fieldManager)
        .build();
  }

  String json() {
    var patch = JsonNodeFactory.instance.objectNode();
    patch.putObject("metadata").set("labels", labels);
    return patch.toString();
  }
}
