package dev.mooring.lab.istiod;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.world.ClusterObjects;

/// What istiod goes by: the environment of its Deployment.
record Settings(ClusterObjects objects) {

  /// The name of its cluster.
  String clusterId() {
    return env("CLUSTER_ID", "Kubernetes");
  }

  boolean registers() {
    return !env("PILOT_ENABLE_WORKLOAD_ENTRY_AUTOREGISTRATION", "true").equals("false");
  }

  boolean checksHealth() {
    return !env("PILOT_ENABLE_WORKLOAD_ENTRY_HEALTHCHECKS", "true").equals("false");
  }

  private String env(String name, String otherwise) {
    return objects.list("deployments", "istio-system").stream()
        .filter(one -> Json.labels(one).getOrDefault("app", "").equals("istiod"))
        .flatMap(one -> Json.at(one, "spec", "template", "spec", "containers").valueStream())
        .flatMap(container -> container.path("env").valueStream())
        .filter(one -> Json.text(one, "name").equals(name))
        .map(one -> Json.text(one, "value"))
        .findFirst()
        .orElse(otherwise);
  }
}
