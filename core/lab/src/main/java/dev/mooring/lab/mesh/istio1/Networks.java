package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.Pod;
import java.util.Optional;

/// Who is sent to whom through a gateway. A network that no gateway leads into is taken for
/// reachable, whether it is or not (istio#56855).
record Networks(NetworkNames names) {
  static final String LABEL = "topology.istio.io/network";

  /// The gateway that a proxy is sent to instead of somebody in another network; empty where it is
  /// sent to them directly.
  ///
  /// @param from the proxy's own network
  Optional<NetworkGateway> between(String from, Backend to) {
    var there = names.of(to);
    return isSame(from, there)
        ? Optional.empty()
        : NetworkGateway.of(there, names.cluster()).findFirst();
  }

  /// Whether the proxy of a gateway hands connections on to somebody: it looks after one network.
  boolean isSeenBy(Pod gateway, Backend to) {
    var requested =
        gateway
            .proxyEnv("ISTIO_META_REQUESTED_NETWORK_VIEW")
            .map(one -> one.path("value").asString(""))
            .orElse("");
    return isSame(requested, names.of(to));
  }

  /// Nothing said stands for every network.
  private static boolean isSame(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
