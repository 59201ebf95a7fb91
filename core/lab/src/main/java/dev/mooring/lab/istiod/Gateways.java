package dev.mooring.lab.istiod;

import dev.mooring.lab.mesh.Labels;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.world.ClusterObjects;
import tools.jackson.databind.JsonNode;

/// The way to istiod through a gateway: a Gateway that leaves TLS alone, and a VirtualService that
/// sends it on (samples/multicluster, expose-istiod).
record Gateways(ClusterObjects objects) {
  private static final int PORT = 15012;

  boolean passes(Pod pod, int port, String host) {
    return port == PORT
        && objects.list("gateways", "").stream()
            .filter(gateway -> pod.matches(Labels.of(gateway.path("spec").path("selector"))))
            .filter(Gateways::leavesTls)
            .anyMatch(gateway -> leadsToIstiod(gateway, host));
  }

  private static boolean leavesTls(JsonNode gateway) {
    return gateway
        .path("spec")
        .path("servers")
        .valueStream()
        .filter(server -> server.path("port").path("number").asInt(0) == PORT)
        .anyMatch(server -> server.path("tls").path("mode").asString("").equals("PASSTHROUGH"));
  }

  private boolean leadsToIstiod(JsonNode gateway, String host) {
    var name = gateway.path("metadata").path("name").asString("");
    return objects.list("virtualservices", "").stream()
        .filter(
            rule ->
                rule.path("spec")
                    .path("gateways")
                    .valueStream()
                    .anyMatch(one -> one.asString("").matches("(.*/)?" + name)))
        .flatMap(rule -> rule.path("spec").path("tls").valueStream())
        .filter(route -> matches(route, host))
        .flatMap(route -> route.path("route").valueStream())
        .anyMatch(
            route ->
                route.path("destination").path("host").asString("").startsWith("istiod")
                    && route.path("destination").path("port").path("number").asInt(0) == PORT);
  }

  private static boolean matches(JsonNode route, String host) {
    return route
        .path("match")
        .valueStream()
        .filter(match -> match.path("port").asInt(0) == PORT)
        .flatMap(match -> match.path("sniHosts").valueStream())
        .anyMatch(sni -> sni.asString("").equals("*") || sni.asString("").equals(host));
  }
}
