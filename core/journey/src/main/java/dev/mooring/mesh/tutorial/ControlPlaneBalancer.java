package dev.mooring.mesh.tutorial;

import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import java.util.Map;

/// The four internal load balancers that let machines reach the control plane
/// (`mesh-expansion.yaml` of 0.2.12). Each Service carries its selector as its labels too.
public enum ControlPlaneBalancer {
  PILOT("istio-pilot-ilb", "istio-system", Map.of("istio", "pilot"), 8080, "TCP"),
  DNS("dns-ilb", "kube-system", Map.of("k8s-app", "kube-dns"), 53, "UDP"),
  MIXER("mixer-ilb", "istio-system", Map.of("istio", "mixer"), 9091, "TCP"),
  CA("istio-ca-ilb", "istio-system", Map.of("istio", "istio-ca"), 8060, "TCP");

  private final String serviceName;
  private final String namespace;
  private final Map<String, String> selector;
  private final int port;
  private final String protocol;

  ControlPlaneBalancer(
      String serviceName,
      String namespace,
      Map<String, String> selector,
      int port,
      String protocol) {
    this.serviceName = serviceName;
    this.namespace = namespace;
    this.selector = selector;
    this.port = port;
    this.protocol = protocol;
  }

  public ResourceRef ref() {
    return new ResourceRef(ResourceKind.SERVICE, namespace, serviceName);
  }

  public Map<String, String> selector() {
    return selector;
  }

  public int port() {
    return port;
  }

  /// `TCP` or `UDP`.
  public String protocol() {
    return protocol;
  }
}
