package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Keeps one ReplicaSet for a Deployment's present template, and retires the others when its pods
/// are ready.
record DeploymentController(Writer writer) implements Controller {
  private static final String HASH = "pod-template-hash";

  @Override
  public void observe(ObjectEvent event) {
    if (!event.isDeletion() && event.plural().equals("deployments")) {
      writer.current("deployments", event.object()).ifPresent(this::reconcile);
    } else if (event.plural().equals("replicasets")) {
      owner(event.object()).ifPresent(this::reconcile);
    }
  }

  private void reconcile(ObjectNode deployment) {
    var hash = TemplateHash.of(Json.at(deployment, "spec", "template"));
    var wanted = Json.at(deployment, "spec", "replicas").asInt(1);
    var owned = writer.ownedBy("replicasets", deployment);
    var present = owned.stream().filter(r -> hash.equals(Json.labels(r).get(HASH))).findFirst();
    if (present.isEmpty()) {
      var set = replicaSet(deployment, hash, wanted);
      var number = Integer.toString(owned.size() + 1);
      revision(set, number);
      writer.create("replicasets", Json.namespace(deployment), set);
      writer.update("deployments", deployment, "", live -> revision(live, number));
      return;
    }
    scale(present.get(), wanted);
    if (number(present.get(), "status", "readyReplicas") >= wanted) {
      owned.stream().filter(r -> !r.equals(present.get())).forEach(r -> scale(r, 0));
    }
    writer.update("deployments", deployment, "status", live -> status(live, present.get(), owned));
  }

  private static void revision(ObjectNode object, String number) {
    Json.child(Json.metadata(object), "annotations")
        .put("deployment.kubernetes.io/revision", number);
  }

  private void scale(ObjectNode replicaSet, int replicas) {
    if (number(replicaSet, "spec", "replicas") != replicas) {
      writer.update(
          "replicasets",
          replicaSet,
          "",
          live -> Json.child(live, "spec").put("replicas", replicas));
    }
  }

  private static void status(ObjectNode live, ObjectNode present, List<ObjectNode> all) {
    var wanted = number(live, "spec", "replicas");
    var total = all.stream().mapToInt(r -> number(r, "status", "replicas")).sum();
    var ready = all.stream().mapToInt(r -> number(r, "status", "readyReplicas")).sum();
    var status = Json.child(live, "status");
    status
        .put("observedGeneration", Json.at(live, "metadata", "generation").asLong(1))
        .put("replicas", total)
        .put("updatedReplicas", number(present, "status", "replicas"))
        .put("readyReplicas", ready)
        .put("availableReplicas", ready)
        .put("unavailableReplicas", Math.max(0, wanted - ready));
    var available = ready >= wanted;
    var condition = status.putArray("conditions").addObject();
    condition
        .put("type", "Available")
        .put("status", available ? "True" : "False")
        .put("reason", available ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable");
  }

  private static ObjectNode replicaSet(ObjectNode deployment, String hash, int replicas) {
    var template = (ObjectNode) Json.at(deployment, "spec", "template").deepCopy();
    Json.child(Json.metadata(template), "labels").put(HASH, hash);
    var set = Writer.owned(deployment, "Deployment", Json.labels(template));
    Json.metadata(set).put("name", Json.name(deployment) + "-" + hash);
    var spec = set.putObject("spec").put("replicas", replicas);
    var labels = spec.putObject("selector").putObject("matchLabels");
    var selector = Json.at(deployment, "spec", "selector", "matchLabels");
    Map.copyOf(Json.strings(selector)).forEach(labels::put);
    labels.put(HASH, hash);
    spec.set("template", template);
    return set;
  }

  private Optional<ObjectNode> owner(ObjectNode replicaSet) {
    return Json.at(replicaSet, "metadata", "ownerReferences").values().stream()
        .flatMap(
            r ->
                writer
                    .find("deployments", Json.namespace(replicaSet), Json.text(r, "name"))
                    .stream())
        .findFirst();
  }

  private static int number(JsonNode object, String... path) {
    return Json.at(object, path).asInt(0);
  }
}
