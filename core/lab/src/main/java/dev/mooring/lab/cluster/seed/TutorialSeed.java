package dev.mooring.lab.cluster.seed;

import dev.mooring.lab.world.Fault;
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
      istio.forEach(object -> IngressAddress.show(object, "istio-ingress", ingressIp, ingressPort));
      objects.addAll(istio);
    }
    if (!faults.contains(Fault.NO_BOOKINFO)) {
      objects.addAll(YamlObjects.read("bookinfo.yaml"));
    }
    return List.copyOf(objects);
  }
}
