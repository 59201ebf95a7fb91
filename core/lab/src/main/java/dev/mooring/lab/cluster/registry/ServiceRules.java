package dev.mooring.lab.cluster.registry;

import static dev.mooring.lab.cluster.store.Json.text;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectStore;
import dev.mooring.lab.cluster.store.Violations;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Services: ports need names when there are several, and a ClusterIP is for life.
final class ServiceRules implements KindRules {
  private static final Set<String> TYPES =
      Set.of("ClusterIP", "ExternalName", "LoadBalancer", "NodePort");

  private final ServiceAllocation allocation;

  ServiceRules(ObjectStore store) {
    this.allocation = new ServiceAllocation(store);
  }

  @Override
  public void defaults(ObjectNode service) {
    var spec = Json.child(service, "spec");
    defaultText(spec, "type", "ClusterIP");
    defaultText(spec, "sessionAffinity", "None");
    for (var port : spec.path("ports")) {
      if (port instanceof ObjectNode p) {
        defaultText(p, "protocol", "TCP");
        if (!p.has("targetPort") && p.has("port")) {
          p.set("targetPort", p.path("port"));
        }
      }
    }
    Json.child(Json.child(service, "status"), "loadBalancer");
  }

  @Override
  public void allocate(ObjectNode service, Optional<ObjectNode> before, Violations violations) {
    allocation.allocate(service, before, violations);
  }

  @Override
  public void validate(ObjectNode service, Optional<ObjectNode> before, Violations violations) {
    var spec = service.path("spec");
    var type = text(spec, "type");
    if (!TYPES.contains(type)) {
      violations.unsupported(
          "spec.type", type, "\"ClusterIP\", \"ExternalName\", \"LoadBalancer\", \"NodePort\"");
    }
    if (spec.path("ports").isEmpty()
        && !type.equals("ExternalName")
        && !text(spec, "clusterIP").equals("None")) {
      violations.required("spec.ports", "");
    }
    ports(spec.path("ports"), violations);
    addresses(spec.path("externalIPs"), violations);
    before.ifPresent(was -> sameAddress(was.path("spec"), spec, violations));
  }

  private static void addresses(JsonNode external, Violations violations) {
    var index = 0;
    for (var ip : external) {
      var at = "spec.externalIPs[" + index++ + "]";
      var text = ip.asString("");
      if (!text.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
        violations.invalidText(at, text, "must be a valid IP address, (e.g. 10.9.8.7)");
      } else if (text.startsWith("127.")) {
        violations.invalidText(at, text, "may not be in the loopback range (127.0.0.0/8)");
      }
    }
  }

  private static void ports(JsonNode ports, Violations violations) {
    var names = new HashSet<String>();
    var numbers = new HashSet<String>();
    var index = 0;
    for (var port : ports) {
      var at = "spec.ports[" + index++ + "]";
      var name = text(port, "name");
      if (name.isEmpty() && ports.size() > 1) {
        violations.required(at + ".name", "");
      } else if (!name.isEmpty() && !names.add(name)) {
        violations.duplicate(at + ".name", name);
      }
      var number = port.path("port").asInt(0);
      if (number < 1 || number > 65535) {
        violations.invalid(
            at + ".port", Integer.toString(number), "must be between 1 and 65535, inclusive");
      }
      if (!numbers.add(number + "/" + text(port, "protocol"))) {
        violations.duplicate(at, port.toString());
      }
      if (!Set.of("TCP", "UDP", "SCTP").contains(text(port, "protocol"))) {
        violations.unsupported(
            at + ".protocol", text(port, "protocol"), "\"SCTP\", \"TCP\", \"UDP\"");
      }
    }
  }

  private static void sameAddress(JsonNode was, JsonNode is, Violations violations) {
    var old = text(was, "clusterIP");
    if (!old.isEmpty()
        && !text(was, "type").equals("ExternalName")
        && !text(is, "type").equals("ExternalName")
        && !text(is, "clusterIP").equals(old)) {
      violations.invalidText("spec.clusterIP", text(is, "clusterIP"), "field is immutable");
    }
  }

  private static void defaultText(ObjectNode in, String field, String value) {
    if (text(in, field).isEmpty()) {
      in.put(field, value);
    }
  }
}
