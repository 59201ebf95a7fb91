package dev.mooring.step.istio1;

import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.EastWestGateway;
import dev.mooring.mesh.istio1.IstiodBalancer;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ResourceRef;

/// The Service by whose address a machine reaches istiod: a load balancer of istiod's own, or the
/// gateway between two networks.
public final class Door {
  private Door() {}

  /// The Service whose address is asked for.
  public static ResourceRef of(JoinSpec spec, ControlPlane plane) {
    return spec.choices().hasNetworks()
        ? EastWestGateway.ref(plane.namespace())
        : balancer(spec, plane).ref();
  }

  /// The load balancer of one network.
  public static IstiodBalancer balancer(JoinSpec spec, ControlPlane plane) {
    var choices = spec.choices();
    return new IstiodBalancer(
        plane.namespace(), plane.revision(), choices.globalAccess(), choices.sources());
  }
}
