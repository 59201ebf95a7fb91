package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import java.util.Optional;

/// The stretch from a proxy to somebody, directly or through the gateway of another network.
record Passage(Parts parts, Trail trail) {
  static final String SILENCE = "connection timeout";

  /// Why nobody is reached, in Envoy's words; empty when the connection comes about.
  Optional<String> obstacle(Peer client, Outbound.Way way) {
    return way.via().isPresent() ? through(way.via().get(), client, way) : directly(client, way);
  }

  private Optional<String> directly(Peer client, Outbound.Way way) {
    var isLost =
        client.isOutside()
            && way.backend() instanceof Backend.OfPod
            && !parts.network().leadsToPods();
    return isLost ? lost("no way from " + client.name() + " to a pod's address") : Optional.empty();
  }

  private Optional<String> through(NetworkGateway gateway, Peer client, Outbound.Way way) {
    return parts
        .balancers()
        .at(gateway.ip(), gateway.port(), "TCP")
        .filter(service -> service.hasPort(gateway.port()) && service.admits(client.ip()))
        .map(service -> new Handover(parts, trail).obstacle(service, gateway.port(), way))
        .orElseGet(() -> lost("nobody takes packets at " + gateway));
  }

  private Optional<String> lost(String fact) {
    trail.bad(TraceStage.NETWORK, fact);
    return Optional.of(SILENCE);
  }
}
