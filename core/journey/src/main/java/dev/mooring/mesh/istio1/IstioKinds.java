package dev.mooring.mesh.istio1;

import dev.mooring.port.ResourceKind;

/// The kinds of Istio's objects, in the version that a cluster serves: `v1` from Istio 1.22 on,
/// `v1beta1` before.
///
/// @param version `v1` or `v1beta1`
public record IstioKinds(String version) {
  private static final String GROUP = "networking.istio.io/";

  public ResourceKind workloadGroup() {
    return kind("WorkloadGroup");
  }

  public ResourceKind workloadEntry() {
    return kind("WorkloadEntry");
  }

  public ResourceKind destinationRule() {
    return kind("DestinationRule");
  }

  public ResourceKind virtualService() {
    return kind("VirtualService");
  }

  public ResourceKind gateway() {
    return kind("Gateway");
  }

  private ResourceKind kind(String name) {
    return new ResourceKind(GROUP + version, name);
  }
}
