package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.LabelSelector;
import dev.mooring.lab.cluster.store.ObjectEvent;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Keeps the Endpoints of Services that have a selector. Those of other Services are made by hand;
/// both go with their Service.
record EndpointsController(Writer writer) implements Controller {

  @Override
  public void observe(ObjectEvent event) {
    var object = event.object();
    if (event.deleted("services")) {
      writer.delete("endpoints", Json.namespace(object), Json.name(object));
    } else if (event.plural().equals("services")) {
      writer.current("services", object).ifPresent(this::reconcile);
    } else if (event.plural().equals("pods")) {
      writer.list("services", Json.namespace(object)).stream()
          .filter(s -> selects(s, object))
          .forEach(this::reconcile);
    }
  }

  private void reconcile(ObjectNode service) {
    if (Json.at(service, "spec", "selector").isEmpty()) {
      return;
    }
    var pods =
        writer.list("pods", Json.namespace(service)).stream()
            .filter(p -> selects(service, p) && Pods.ready(p))
            .toList();
    var subsets = pods.isEmpty() ? Json.array() : subsets(service, pods);
    var present = writer.find("endpoints", Json.namespace(service), Json.name(service));
    if (present.isEmpty()) {
      var endpoints = Json.object();
      Json.metadata(endpoints).put("name", Json.name(service));
      endpoints.set("subsets", subsets);
      writer.create("endpoints", Json.namespace(service), endpoints);
    } else {
      writer.update("endpoints", present.get(), "", live -> live.set("subsets", subsets));
    }
  }

  private static ArrayNode subsets(ObjectNode service, List<ObjectNode> pods) {
    var subsets = Json.array();
    var subset = subsets.addObject();
    var addresses = subset.putArray("addresses");
    for (var pod : pods) {
      var address = addresses.addObject().put("ip", Json.text(pod, "status", "podIP"));
      address
          .put("nodeName", Json.text(pod, "spec", "nodeName"))
          .putObject("targetRef")
          .put("kind", "Pod")
          .put("namespace", Json.namespace(pod))
          .put("name", Json.name(pod))
          .put("uid", Json.uid(pod));
    }
    var ports = subset.putArray("ports");
    for (var port : Json.at(service, "spec", "ports")) {
      var to = ports.addObject();
      if (port.has("name")) {
        to.put("name", Json.text(port, "name"));
      }
      to.put("port", target(port, pods.getFirst())).put("protocol", Json.text(port, "protocol"));
    }
    return subsets;
  }

  private static int target(JsonNode port, ObjectNode pod) {
    var target = port.path("targetPort");
    return target.isString()
        ? Json.at(pod, "spec", "containers").values().stream()
            .flatMap(c -> c.path("ports").values().stream())
            .filter(p -> Json.text(p, "name").equals(target.asString("")))
            .map(p -> p.path("containerPort").asInt(0))
            .findFirst()
            .orElse(port.path("port").asInt(0))
        : target.asInt(port.path("port").asInt(0));
  }

  private static boolean selects(ObjectNode service, ObjectNode pod) {
    var selector = Json.strings(Json.at(service, "spec", "selector"));
    return !selector.isEmpty() && LabelSelector.all(selector).test(Json.labels(pod));
  }
}
