package dev.mooring.change;

import dev.mooring.mesh.ControlPlaneBalancer;
import dev.mooring.mesh.Kubedns;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.Optional;

/// The four internal load balancers of the tutorial mesh and their addresses.
public final class Balancers {
  private Balancers() {}

  /// The address of one of them; empty while it is pending.
  public static Optional<String> address(WorldView world, ControlPlaneBalancer balancer) {
    return world
        .cluster()
        .find(new ResourceRef(ResourceKind.SERVICE, balancer.namespace(), balancer.serviceName()))
        .map(service -> service.text("/status/loadBalancer/ingress/0/ip"))
        .filter(ip -> !ip.isEmpty());
  }

  static String kubedns(WorldView world) {
    return Kubedns.render(
        known(world, ControlPlaneBalancer.DNS),
        known(world, ControlPlaneBalancer.MIXER),
        known(world, ControlPlaneBalancer.PILOT),
        known(world, ControlPlaneBalancer.CA),
        JoinSpec.ISTIO_NAMESPACE);
  }

  static String kubednsBash() {
    return Kubedns.lines(
        asked(ControlPlaneBalancer.DNS),
        asked(ControlPlaneBalancer.MIXER),
        asked(ControlPlaneBalancer.PILOT),
        asked(ControlPlaneBalancer.CA),
        JoinSpec.ISTIO_NAMESPACE);
  }

  private static String known(WorldView world, ControlPlaneBalancer balancer) {
    return address(world, balancer)
        .orElseThrow(
            () ->
                new WorldException.NotFound(balancer.serviceName() + " has no address yet.", null));
  }

  private static String asked(ControlPlaneBalancer balancer) {
    return "$(kubectl -n %s get service %s -o jsonpath='{.status.loadBalancer.ingress[0].ip}')"
        .formatted(balancer.namespace(), balancer.serviceName());
  }
}
