package dev.mooring.lab.istiod;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.mesh.istio1.Entry;
import dev.mooring.lab.world.Istiod.Node;
import tools.jackson.databind.node.ObjectNode;

/// Makes a WorkloadEntry out of its group's template and what the proxy says about itself.
final class Entries {
  private Entries() {}

  static ObjectNode of(Node node, ObjectNode group, String name) {
    var template = Json.at(group, "spec", "template");
    var spec = template.isObject() ? (ObjectNode) template.deepCopy() : Json.object();
    spec.put("address", node.ip());
    if (!node.network().isEmpty()) {
      spec.put("network", node.network());
    }
    var labels = Json.child(spec, "labels");
    var metadata = Json.at(group, "spec", "metadata");
    Json.strings(metadata.path("labels")).forEach(labels::put);
    node.labels().forEach(labels::put);
    var entry = Json.object();
    var meta = Json.metadata(entry).put("name", name).put("namespace", node.namespace());
    meta.set("labels", labels.deepCopy());
    var annotations = meta.putObject("annotations");
    annotations.put("istio.io/autoRegistrationGroup", Json.name(group));
    Json.strings(metadata.path("annotations")).forEach(annotations::put);
    if (node.hasProbe()) {
      annotations.put(Entry.CHECKED, "true");
    }
    meta.putArray("ownerReferences")
        .addObject()
        .put("apiVersion", "networking.istio.io/v1")
        .put("kind", "WorkloadGroup")
        .put("name", Json.name(group))
        .put("uid", Json.uid(group))
        .put("controller", true);
    entry.set("spec", spec);
    return entry;
  }
}
