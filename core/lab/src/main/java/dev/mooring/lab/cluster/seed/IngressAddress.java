package dev.mooring.lab.cluster.seed;

import dev.mooring.lab.cluster.store.Json;
import tools.jackson.databind.node.ObjectNode;

/// Gives the Service of a mesh's ingress the address at which the lab's web server listens.
final class IngressAddress {
  private IngressAddress() {}

  static void show(ObjectNode object, String service, String ip, int port) {
    if (!Json.text(object, "kind").equals("Service") || !Json.name(object).equals(service)) {
      return;
    }
    if (Json.at(object, "spec", "ports").path(0) instanceof ObjectNode http) {
      http.put("port", port);
    }
    Json.child(object, "status")
        .putObject("loadBalancer")
        .putArray("ingress")
        .addObject()
        .put("ip", ip);
  }
}
