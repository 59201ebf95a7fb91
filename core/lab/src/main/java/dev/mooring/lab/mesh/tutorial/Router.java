package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.Rotation;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chooses who takes a request to a Service: route rules first, then turns.
final class Router {
  private final ClusterView cluster;
  private final Rotation rotation = new Rotation();

  Router(ClusterView cluster) {
    this.cluster = cluster;
  }

  /// As a sidecar chooses: by the strongest route rule of the Service.
  Optional<Upstream> choose(MeshService service, int port, Trail trail) {
    return pick(service, port, subset(service, trail), trail);
  }

  /// As kube-proxy chooses: it knows no rules.
  Optional<Upstream> chooseAny(MeshService service, int port, Trail trail) {
    return pick(service, port, Map.of(), trail);
  }

  private Map<String, String> subset(MeshService service, Trail trail) {
    var rules = cluster.routeRules(service);
    if (rules.isEmpty() || rules.getFirst().routes().isEmpty()) {
      trail.good(TraceStage.ROUTE, "no rule for " + service + ": all its pods take turns");
      return Map.of();
    }
    var rule = rules.getFirst();
    var labels = rotation.nextRoute("rule " + rule.name(), rule.routes()).labels();
    trail.good(TraceStage.ROUTE, rule.name() + " sends " + service + " to " + labels);
    return labels;
  }

  private Optional<Upstream> pick(
      MeshService service, int port, Map<String, String> subset, Trail trail) {
    var candidates =
        service.selector().isEmpty() ? registered(service, port, subset) : pods(service, subset);
    if (candidates.isEmpty()) {
      trail.bad(TraceStage.ENDPOINT, "nobody ready for " + service + " " + subset);
      return Optional.empty();
    }
    return Optional.of(rotation.next(service + " " + subset, candidates));
  }

  private List<Upstream> pods(MeshService service, Map<String, String> subset) {
    return cluster.readyPods(service.namespace(), service.selector()).stream()
        .filter(pod -> pod.matches(subset))
        .<Upstream>map(Upstream.InPod::new)
        .toList();
  }

  /// Addresses registered by hand carry no labels, so no subset has them.
  private List<Upstream> registered(MeshService service, int port, Map<String, String> subset) {
    return subset.isEmpty()
        ? cluster.registeredAddresses(service, port).stream()
            .<Upstream>map(Upstream.AtAddress::new)
            .toList()
        : List.of();
  }
}
