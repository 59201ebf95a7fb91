package dev.mooring.lab.cluster.seed;

import dev.mooring.lab.Fault;
import dev.mooring.lab.cluster.store.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// The cluster of the tutorial: kube-dns, Istio 0.2.12 with mutual TLS, and Bookinfo.
///
/// @param faults `NO_ISTIO` and `NO_BOOKINFO` leave theirs out
/// @param ingressIp where the ingress answers; a person opens the product page there
/// @param ingressPort its HTTP port
public record TutorialSeed(Set<Fault> faults, String ingressIp, int ingressPort) implements Seed {

  @Override
  public List<ObjectNode> objects() {
    var objects = new ArrayList<>(YamlObjects.read("cluster.yaml"));
    if (!faults.contains(Fault.NO_ISTIO)) {
      var istio = YamlObjects.read("istio-0.2.yaml");
      istio.forEach(this::openIngress);
      objects.addAll(istio);
    }
    if (!faults.contains(Fault.NO_BOOKINFO)) {
      objects.addAll(YamlObjects.read("bookinfo.yaml"));
    }
    return List.copyOf(objects);
  }

  private void openIngress(ObjectNode object) {
    if (!Json.text(object, "kind").equals("Service")
        || !Json.name(object).equals("istio-ingress")) {
      return;
    }
    if (Json.at(object, "spec", "ports").path(0) instanceof ObjectNode http) {
      http.put("port", ingressPort);
    }
    Json.child(object, "status")
        .putObject("loadBalancer")
        .putArray("ingress")
        .addObject()
        .put("ip", ingressIp);
  }
}
