package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.Labels;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.world.ClusterObjects;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What the Gateways order the proxy of a gateway to do with a port: to hand TLS on to whomever the
/// name in its greeting means.
///
/// @param hosts the names that it hands on; none where nothing listens
record CrossNetwork(List<String> hosts) {

  static CrossNetwork of(ClusterObjects objects, Pod pod, int port) {
    return new CrossNetwork(
        objects.list("gateways", "").stream()
            .map(gateway -> gateway.path("spec"))
            .filter(spec -> pod.matches(Labels.of(spec.path("selector"))))
            .flatMap(spec -> spec.path("servers").valueStream())
            .filter(server -> isAutomatic(server, port))
            .flatMap(server -> server.path("hosts").valueStream())
            .map(host -> host.asString("").replaceFirst("^.*/", ""))
            .toList());
  }

  private static boolean isAutomatic(JsonNode server, int port) {
    return server.path("port").path("number").asInt(0) == port
        && server.path("tls").path("mode").asString("").equals("AUTO_PASSTHROUGH");
  }

  boolean listens() {
    return !hosts.isEmpty();
  }

  boolean takes(String name) {
    return hosts.stream()
        .anyMatch(
            host -> host.startsWith("*") ? name.endsWith(host.substring(1)) : host.equals(name));
  }
}
