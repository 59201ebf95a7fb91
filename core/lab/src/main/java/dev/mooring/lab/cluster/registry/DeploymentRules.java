package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.LabelSelector;
import dev.mooring.lab.cluster.store.Violations;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Deployments and ReplicaSets: the selector must find the pods of the template, and is for life.
final class DeploymentRules implements KindRules {

  @Override
  public void defaults(ObjectNode object) {
    var spec = Json.child(object, "spec");
    if (!spec.has("replicas")) {
      spec.put("replicas", 1);
    }
    if (Json.text(object, "kind").equals("Deployment")
        && Json.text(spec, "strategy", "type").isEmpty()) {
      Json.child(spec, "strategy").put("type", "RollingUpdate");
    }
    // extensions/v1beta1 lets the selector be left out; the template's labels serve then.
    var extensions = Json.text(object, "apiVersion").equals("extensions/v1beta1");
    var labels = Json.at(spec, "template", "metadata", "labels");
    if (extensions && !spec.has("selector") && labels.isObject()) {
      spec.putObject("selector").set("matchLabels", labels.deepCopy());
    }
    PodRules.defaultSpec(Json.child(Json.child(spec, "template"), "spec"));
  }

  @Override
  public void validate(ObjectNode object, Optional<ObjectNode> before, Violations violations) {
    var spec = object.path("spec");
    var selector = spec.path("selector");
    if (spec.path("replicas").asInt(0) < 0) {
      violations.invalid(
          "spec.replicas", spec.path("replicas").toString(), "must be greater than or equal to 0");
    }
    if (selector.isEmpty()) {
      violations.required("spec.selector", "");
    } else if (!LabelSelector.all(Json.strings(selector.path("matchLabels")))
        .test(Json.strings(Json.at(spec, "template", "metadata", "labels")))) {
      violations.invalid(
          "spec.template.metadata.labels",
          Json.at(spec, "template", "metadata", "labels").toString(),
          "`selector` does not match template `labels`");
    }
    PodRules.containers(Json.at(spec, "template", "spec"), "spec.template.spec", violations);
    before
        .filter(b -> !Json.at(b, "spec", "selector").equals(selector))
        .ifPresent(
            _ -> violations.invalid("spec.selector", selector.toString(), "field is immutable"));
  }
}
