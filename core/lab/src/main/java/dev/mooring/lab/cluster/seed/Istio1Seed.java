package dev.mooring.lab.cluster.seed;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.Release;
import dev.mooring.lab.world.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// A cluster of today: Kubernetes 1.33, Istio with its ingress gateway, and Bookinfo in a namespace
/// of its own.
///
/// @param faults `NO_ISTIO` and `NO_BOOKINFO` leave theirs out, `TWO_NETWORKS` names the cluster's
/// @param ingressIp where the ingress gateway answers; a person opens the product page there
/// @param ingressPort its HTTP port
public record Istio1Seed(Set<Fault> faults, String ingressIp, int ingressPort) implements Seed {
  /// The release of Istio that is installed.
  public static final String VERSION = "1.27.3";

  @Override
  public List<ObjectNode> objects() {
    var objects = new ArrayList<>(YamlObjects.read("cluster.yaml"));
    objects.forEach(Istio1Seed::renew);
    objects.add(serviceRange());
    if (!faults.contains(Fault.NO_ISTIO)) {
      var istio = YamlObjects.read("istio-1.yaml", this::filled);
      istio.forEach(
          object -> IngressAddress.show(object, "istio-ingressgateway", ingressIp, ingressPort));
      objects.addAll(istio);
    }
    if (!faults.contains(Fault.NO_ISTIO) && !faults.contains(Fault.NO_BOOKINFO)) {
      objects.addAll(YamlObjects.read("bookinfo-istio-1.yaml"));
    }
    return List.copyOf(objects);
  }

  private String filled(String text) {
    var network = faults.contains(Fault.TWO_NETWORKS) ? "kube-network" : "";
    return text.replace("{version}", VERSION)
        .replace("\"network\": \"\"", "\"network\": \"" + network + "\"");
  }

  private static void renew(ObjectNode object) {
    if (Json.text(object, "kind").equals("Node")) {
      Json.child(Json.child(object, "status"), "nodeInfo")
          .put("kubeletVersion", Release.V1_33.gitVersion());
    }
  }

  private static ObjectNode serviceRange() {
    var range = Json.object().put("apiVersion", "networking.k8s.io/v1").put("kind", "ServiceCIDR");
    Json.metadata(range).put("name", "kubernetes");
    range.putObject("spec").putArray("cidrs").add("10.63.240.0/20");
    return range;
  }
}
