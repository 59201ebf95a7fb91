package dev.mooring.lab.cluster.registry;

import static dev.mooring.lab.cluster.store.Json.text;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectStore;
import dev.mooring.lab.cluster.store.Violations;
import dev.mooring.lab.world.Ipv4Range;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Hands out ClusterIPs and node ports. What is taken is read from the stored Services, so a dry
/// run takes nothing.
final class ServiceAllocation {
  private static final Ipv4Range RANGE = Ipv4Range.of("10.63.240.0/20");
  private static final int FIRST_NODE_PORT = 30_000;
  private static final int LAST_NODE_PORT = 32_767;

  private final ObjectStore store;

  ServiceAllocation(ObjectStore store) {
    this.store = store;
  }

  void allocate(ObjectNode service, Optional<ObjectNode> before, Violations violations) {
    var spec = Json.child(service, "spec");
    var type = text(spec, "type");
    if (type.equals("ExternalName")) {
      return;
    }
    clusterIp(service, spec, before, violations);
    if (type.equals("LoadBalancer") || type.equals("NodePort")) {
      nodePorts(service, spec, before, violations);
    }
  }

  private void clusterIp(
      ObjectNode service, ObjectNode spec, Optional<ObjectNode> before, Violations violations) {
    var old = before.map(b -> text(b, "spec", "clusterIP")).orElse("");
    var wanted = text(spec, "clusterIP");
    if (wanted.isEmpty() && !old.isEmpty()) {
      spec.put("clusterIP", old);
    } else if (wanted.isEmpty()) {
      var taken = taken(service).map(s -> text(s, "spec", "clusterIP")).collect(Collectors.toSet());
      spec.put("clusterIP", RANGE.firstFree(Json.name(service), taken));
    } else if (before.isEmpty() && !wanted.equals("None")) {
      given(service, wanted, violations);
    }
  }

  private void given(ObjectNode service, String wanted, Violations violations) {
    if (!RANGE.contains(wanted)) {
      violations.invalidText(
          "spec.clusterIPs",
          wanted,
          "failed to allocate IP "
              + wanted
              + ": the provided IP ("
              + wanted
              + ") is not in the valid range. The range of valid IPs is "
              + RANGE);
    } else if (taken(service).anyMatch(s -> text(s, "spec", "clusterIP").equals(wanted))) {
      violations.invalidText(
          "spec.clusterIPs",
          wanted,
          "failed to allocate IP " + wanted + ": provided IP is already allocated");
    }
  }

  private void nodePorts(
      ObjectNode service, ObjectNode spec, Optional<ObjectNode> before, Violations violations) {
    var old = new HashMap<String, Integer>();
    before.ifPresent(b -> b.path("spec").path("ports").forEach(p -> old.put(key(p), nodePort(p))));
    var taken =
        taken(service)
            .flatMap(s -> s.path("spec").path("ports").values().stream())
            .map(ServiceAllocation::nodePort)
            .collect(Collectors.toSet());
    var index = 0;
    for (var node : spec.path("ports")) {
      if (node instanceof ObjectNode port) {
        var wanted = nodePort(port) == 0 ? old.getOrDefault(key(port), 0) : nodePort(port);
        var number = wanted == 0 ? free(Json.name(service) + key(port), taken) : wanted;
        if (number < FIRST_NODE_PORT || number > LAST_NODE_PORT) {
          violations.invalid(
              "spec.ports[" + index + "].nodePort",
              Integer.toString(number),
              "provided port is not in the valid range. The range of valid ports is 30000-32767");
        } else if (!taken.add(number)) {
          violations.invalid(
              "spec.ports[" + index + "].nodePort",
              Integer.toString(number),
              "provided port is already allocated");
        }
        port.put("nodePort", number);
      }
      index++;
    }
  }

  private Stream<ObjectNode> taken(ObjectNode butNot) {
    return store.list("services").stream()
        .filter(
            s ->
                !Json.name(s).equals(Json.name(butNot))
                    || !Json.namespace(s).equals(Json.namespace(butNot)));
  }

  private static int free(String seed, Set<Integer> taken) {
    var span = LAST_NODE_PORT - FIRST_NODE_PORT + 1;
    var port = Math.floorMod(seed.hashCode(), span);
    while (taken.contains(FIRST_NODE_PORT + port)) {
      port = (port + 1) % span;
    }
    return FIRST_NODE_PORT + port;
  }

  private static int nodePort(JsonNode port) {
    return port.path("nodePort").asInt(0);
  }

  private static String key(JsonNode port) {
    return port.path("port").asInt(0) + "/" + text(port, "protocol");
  }
}
