package dev.mooring.step.shared;

import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldView;
import java.util.Map;
import java.util.Optional;

/// Why a load balancer gets no address. The Service shows "pending" for ever; only its events tell
/// (kubernetes#57971).
public final class BalancerEvents {
  private static final ResourceKind EVENT = new ResourceKind("v1", "Event");

  private BalancerEvents() {}

  /// The last complaint about a Service; empty where nobody complained.
  public static Optional<String> refusal(WorldView world, ResourceRef balancer) {
    return world.cluster().list(EVENT, balancer.namespace(), Map.of()).stream()
        .filter(event -> event.text("/involvedObject/name").equals(balancer.name()))
        .filter(event -> event.text("/type").equals("Warning"))
        .map(event -> event.text("/message"))
        .reduce((_, last) -> last);
  }
}
