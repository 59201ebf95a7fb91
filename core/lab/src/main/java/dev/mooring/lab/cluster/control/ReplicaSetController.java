package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectEvent;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Keeps as many pods as a ReplicaSet wants, and counts those that are ready.
record ReplicaSetController(Writer writer) implements Controller {

  @Override
  public void observe(ObjectEvent event) {
    if (!event.isDeletion() && event.plural().equals("replicasets")) {
      writer.current("replicasets", event.object()).ifPresent(this::reconcile);
    } else if (event.plural().equals("pods")) {
      owner(event.object()).ifPresent(this::reconcile);
    }
  }

  private void reconcile(ObjectNode set) {
    var wanted = Json.at(set, "spec", "replicas").asInt(0);
    var pods = writer.ownedBy("pods", set);
    for (var i = pods.size(); i < wanted; i++) {
      writer.create("pods", Json.namespace(set), pod(set));
    }
    pods.stream().skip(wanted).forEach(p -> writer.delete("pods", Json.namespace(p), Json.name(p)));
    writer.update("replicasets", set, "status", this::count);
  }

  private void count(ObjectNode live) {
    var pods = writer.ownedBy("pods", live);
    var ready = (int) pods.stream().filter(Pods::ready).count();
    Json.child(live, "status")
        .put("replicas", pods.size())
        .put("readyReplicas", ready)
        .put("availableReplicas", ready)
        .put("observedGeneration", Json.at(live, "metadata", "generation").asLong(1));
  }

  private static ObjectNode pod(ObjectNode set) {
    var template = Json.at(set, "spec", "template");
    var pod = Writer.owned(set, "ReplicaSet", Json.labels(template));
    Json.metadata(pod).put("generateName", Json.name(set) + "-");
    var annotations = Json.at(template, "metadata", "annotations");
    if (annotations.isObject()) {
      Json.metadata(pod).set("annotations", annotations.deepCopy());
    }
    pod.set("spec", template.path("spec").deepCopy());
    return pod;
  }

  private Optional<ObjectNode> owner(ObjectNode pod) {
    return Json.at(pod, "metadata", "ownerReferences").values().stream()
        .flatMap(
            r -> writer.find("replicasets", Json.namespace(pod), Json.text(r, "name")).stream())
        .findFirst();
  }
}
