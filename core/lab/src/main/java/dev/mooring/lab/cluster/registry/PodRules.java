package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.Violations;
import java.util.HashSet;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Pods: containers with a name and an image.
final class PodRules implements KindRules {

  @Override
  public void defaults(ObjectNode pod) {
    defaultSpec(Json.child(pod, "spec"));
    var status = Json.child(pod, "status");
    if (!status.has("phase")) {
      status.put("phase", "Pending");
    }
  }

  @Override
  public void validate(ObjectNode pod, Optional<ObjectNode> before, Violations violations) {
    containers(pod.path("spec"), "spec", violations);
  }

  static void defaultSpec(ObjectNode spec) {
    defaultText(spec, "serviceAccountName", "default");
    defaultText(spec, "restartPolicy", "Always");
    defaultText(spec, "dnsPolicy", "ClusterFirst");
    for (var container : spec.path("containers")) {
      if (container instanceof ObjectNode c) {
        defaultText(c, "imagePullPolicy", "IfNotPresent");
        c.path("ports")
            .forEach(
                p -> {
                  if (p instanceof ObjectNode port) {
                    defaultText(port, "protocol", "TCP");
                  }
                });
      }
    }
  }

  static void containers(JsonNode spec, String at, Violations violations) {
    if (spec.path("containers").isEmpty()) {
      violations.required(at + ".containers", "");
    }
    var names = new HashSet<String>();
    var index = 0;
    for (var container : spec.path("containers")) {
      var field = at + ".containers[" + index++ + "]";
      var name = Json.text(container, "name");
      if (name.isEmpty()) {
        violations.required(field + ".name", "");
      } else if (!names.add(name)) {
        violations.duplicate(field + ".name", name);
      }
      if (Json.text(container, "image").isEmpty()) {
        violations.required(field + ".image", "");
      }
    }
  }

  private static void defaultText(ObjectNode in, String field, String value) {
    if (!in.has(field)) {
      in.put(field, value);
    }
  }
}
