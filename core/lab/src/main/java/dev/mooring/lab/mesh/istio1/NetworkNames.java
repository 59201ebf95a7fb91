package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.world.ClusterObjects;
import tools.jackson.databind.json.JsonMapper;

/// In which network everybody is said to be. A pod's own label weighs most.
record NetworkNames(ClusterObjects objects, ClusterView cluster) {
  private static final JsonMapper JSON = new JsonMapper();

  /// What istiod thinks: the label of Istio's namespace says it for all pods of the cluster.
  String of(Backend backend) {
    return switch (backend) {
      case Backend.OfPod(var pod, _) -> ownOr(pod, ofNamespace());
      case Backend.OfEntry(var entry, _) -> entry.network();
    };
  }

  /// What the injector tells the proxy of a pod.
  String ofProxy(Pod pod) {
    return ownOr(pod, ofInjector());
  }

  private static String ownOr(Pod pod, String otherwise) {
    var own = pod.label(Networks.LABEL);
    return own.isEmpty() ? otherwise : own;
  }

  private String ofNamespace() {
    return objects
        .find("namespaces", "", ClusterView.ISTIO_NAMESPACE)
        .map(found -> found.path("metadata").path("labels").path(Networks.LABEL).asString(""))
        .orElse("");
  }

  private String ofInjector() {
    return objects
        .find("configmaps", ClusterView.ISTIO_NAMESPACE, "istio-sidecar-injector")
        .map(map -> map.path("data").path("values").asString("{}"))
        .map(values -> JSON.readTree(values).path("global").path("network").asString(""))
        .orElse("");
  }
}
