package dev.mooring.step;

import dev.mooring.mesh.ControlPlaneBalancer;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.WorldView;
import java.util.Map;
import java.util.Optional;

/// Why a load balancer gets no address. The Service shows "pending" for ever; only its events tell
/// (kubernetes#57971).
final class BalancerEvents {
  private static final ResourceKind EVENT = new ResourceKind("v1", "Event");

  private BalancerEvents() {}

  static Optional<String> refusal(WorldView world, ControlPlaneBalancer balancer) {
    return world.cluster().list(EVENT, balancer.ref().namespace(), Map.of()).stream()
        .filter(event -> event.text("/involvedObject/name").equals(balancer.ref().name()))
        .filter(event -> event.text("/type").equals("Warning"))
        .map(event -> event.text("/message"))
        .reduce((_, last) -> last);
  }
}
