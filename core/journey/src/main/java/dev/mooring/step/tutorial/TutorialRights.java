package dev.mooring.step.tutorial;

import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.mesh.tutorial.RatingsDeployment;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.port.Access;
import dev.mooring.port.Resource;
import dev.mooring.step.shared.Rights;
import java.util.List;
import java.util.stream.Stream;

/// The rights that the tutorial's journey needs in the cluster, and no more: object by object where
/// their names are known.
public final class TutorialRights {
  private TutorialRights() {}

  /// What is needed where the namespace of the machine's services is there already.
  public static List<Access> needed(JoinSpec spec) {
    var vm = spec.workload().namespace();
    var bookinfo = spec.bookinfoNamespace();
    var secret = "istio." + spec.workload().account();
    return Stream.of(
            Stream.of(ControlPlaneBalancer.values())
                .flatMap(balancer -> Rights.owning("", "services", balancer.ref())),
            Rights.of("", "events", JoinSpec.ISTIO_NAMESPACE, "list"),
            Rights.of("", "events", "kube-system", "list"),
            Rights.of("", "pods", JoinSpec.ISTIO_NAMESPACE, "list"),
            Rights.of("", "pods", bookinfo, "list"),
            Stream.of(new Access("get", "", "namespaces", "", vm)),
            Stream.of(new Access("get", "", "secrets", vm, secret)),
            spec.workload().services().stream().flatMap(service -> registering(vm, service)),
            spec.workload().database().stream().flatMap(service -> database(bookinfo, service)))
        .flatMap(rights -> rights)
        .toList();
  }

  private static Stream<Access> registering(String namespace, ServiceSpec service) {
    return Stream.concat(
        Rights.owning("", "services", namespace, service.name()),
        Rights.owning("", "endpoints", namespace, service.name()));
  }

  private static Stream<Access> database(String namespace, ServiceSpec service) {
    var login = DatabaseWishes.login(namespace, service);
    var rules = TutorialManifests.routeRules(namespace).stream().map(Resource::ref);
    return Stream.of(
            Rights.owning("", "secrets", login),
            Rights.owning(
                RatingsDeployment.KIND.group(), "deployments", namespace, RatingsDeployment.NAME),
            rules.flatMap(rule -> Rights.owning(rule.kind().group(), "routerules", rule)),
            Rights.of(TutorialManifests.ROUTE_RULE.group(), "routerules", namespace, "list"))
        .flatMap(rights -> rights);
  }
}
