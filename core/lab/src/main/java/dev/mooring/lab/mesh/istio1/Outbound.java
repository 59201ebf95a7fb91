package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import java.util.Map;
import java.util.Optional;

/// What a sidecar does with a connection to a Service before it is sent: route, subset, one of
/// those who are there.
final class Outbound {
  private final Parts parts;
  private final Trail trail;
  private final String network;

  /// @param network of the proxy that opens it
  Outbound(Parts parts, Trail trail, String network) {
    this.parts = parts;
    this.trail = trail;
    this.network = network;
  }

  /// Where a connection goes.
  ///
  /// @param service whose backend it is, after routing
  /// @param isTls whether the client's proxy begins mutual TLS
  /// @param via the gateway of the network that the backend is in; empty where none is needed
  record Way(MeshService service, Backend backend, boolean isTls, Optional<NetworkGateway> via) {

    /// A gateway finds the way by the name in the TLS greeting: plain text has none.
    boolean isPassable() {
      return isTls || via.isEmpty();
    }
  }

  /// Why there is no way.
  enum Refusal {
    /// A VirtualService has no route for it.
    NO_ROUTE,
    /// The route leads to something that no DestinationRule or Service defines.
    NO_CLUSTER,
    /// Nobody is ready.
    NO_HEALTHY_UPSTREAM
  }

  /// Either a way or why there is none.
  record Decision(Optional<Way> way, Optional<Refusal> refusal) {
    static Decision of(Way way) {
      return new Decision(Optional.of(way), Optional.empty());
    }

    static Decision no(Refusal refusal) {
      return new Decision(Optional.empty(), Optional.of(refusal));
    }
  }

  /// @param path of an HTTP request; empty for other connections
  Decision decide(MeshService asked, int port, String path) {
    return switch (parts.routes().choose(asked, path)) {
      case Routes.Choice.NoRoute(var name) -> {
        trail.bad(TraceStage.ROUTE, name + " has no route for " + path);
        yield Decision.no(Refusal.NO_ROUTE);
      }
      case Routes.Choice.To to -> follow(to, port);
    };
  }

  Decision follow(Routes.Choice.To to, int port) {
    var service =
        parts.directory().service(to.host(), to.namespace()).filter(one -> one.hasPort(port));
    if (service.isEmpty()) {
      trail.bad(TraceStage.ROUTE, "no Service " + to.host() + " with port " + port);
      return Decision.no(Refusal.NO_CLUSTER);
    }
    if (to.subset().isEmpty()) {
      trail.good(TraceStage.ROUTE, "all of " + service.get());
      return choose(service.get(), port, Map.of());
    }
    var labels = parts.subsets().labels(service.get(), to.subset());
    if (labels.isEmpty()) {
      trail.bad(
          TraceStage.ROUTE,
          "no DestinationRule for " + service.get() + " has a subset " + to.subset());
      return Decision.no(Refusal.NO_CLUSTER);
    }
    trail.good(TraceStage.ROUTE, service.get() + " subset " + to.subset());
    return choose(service.get(), port, labels.get());
  }

  private Decision choose(MeshService service, int port, Map<String, String> subset) {
    var candidates =
        parts.directory().backends(service, port).stream()
            .filter(one -> one.matches(subset))
            .map(one -> way(service, one))
            .filter(Way::isPassable)
            .toList();
    if (candidates.isEmpty()) {
      trail.bad(TraceStage.ENDPOINT, "nobody ready for " + service + " " + subset);
      return Decision.no(Refusal.NO_HEALTHY_UPSTREAM);
    }
    return Decision.of(parts.rotation().next(service + " " + subset, candidates));
  }

  private Way way(MeshService service, Backend backend) {
    var mode = parts.subsets().tlsMode(service);
    var isTls = mode.isEmpty() ? backend.speaksTls() : mode.equals("ISTIO_MUTUAL");
    return new Way(service, backend, isTls, parts.networks().between(network, backend));
  }
}
