package dev.mooring.mesh.istio1;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the injector of a control plane knows of its cluster (ConfigMap `istio-sidecar-injector`,
/// key `values`).
///
/// @param clusterId the name that istiod knows its cluster by; a machine that says another one is
///   turned away. Empty where it is not told
/// @param network name of the cluster's network; empty where it has none
/// @param hub where the control plane's images come from
public record InjectorValues(String clusterId, String network, String hub) {
  private static final JsonMapper JSON = new JsonMapper();

  /// @throws IllegalArgumentException when it is no JSON
  public static InjectorValues parse(String json) {
    try {
      var global = JSON.readTree(json).path("global");
      return new InjectorValues(
          global.path("multiCluster").path("clusterName").asString(""),
          global.path("network").asString(""),
          global.path("hub").asString(""));
    } catch (JacksonException failure) {
      throw new IllegalArgumentException("The injector's values are not JSON.", failure);
    }
  }
}
