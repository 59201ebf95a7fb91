package dev.mooring.step;

import dev.mooring.mesh.ControlPlaneBalancer;
import dev.mooring.mesh.RatingsDeployment;
import dev.mooring.mesh.TutorialManifests;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.port.Access;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceRef;
import java.util.List;
import java.util.stream.Stream;

/// The rights that the tutorial's journey needs in the cluster, and no more: object by object where
/// their names are known.
public final class Rights {
  /// Server-side apply asks for `create` too where the object is new; a deletion is watched until
  /// its end, by list and watch of that one object.
  private static final List<String> OWNING =
      List.of("get", "create", "patch", "delete", "list", "watch");

  private Rights() {}

  /// What is needed where the namespace of the machine's services is there already.
  public static List<Access> needed(JoinSpec spec) {
    var vm = spec.serviceNamespace();
    var bookinfo = spec.bookinfoNamespace();
    var secret = "istio." + spec.serviceAccount();
    return Stream.of(
            Stream.of(ControlPlaneBalancer.values())
                .flatMap(balancer -> owning("", "services", balancer.ref())),
            rights("", "events", JoinSpec.ISTIO_NAMESPACE, "list"),
            rights("", "events", "kube-system", "list"),
            rights("", "pods", JoinSpec.ISTIO_NAMESPACE, "list"),
            rights("", "pods", bookinfo, "list"),
            Stream.of(new Access("get", "", "namespaces", "", vm)),
            Stream.of(new Access("get", "", "secrets", vm, secret)),
            spec.services().stream().flatMap(service -> registering(vm, service)),
            spec.databaseService().stream().flatMap(service -> database(bookinfo, service)))
        .flatMap(rights -> rights)
        .toList();
  }

  /// What is needed besides where Mooring is to make that namespace.
  public static List<Access> toMakeNamespace(JoinSpec spec) {
    return OWNING.stream()
        .filter(verb -> !verb.equals("get"))
        .map(verb -> new Access(verb, "", "namespaces", "", spec.serviceNamespace()))
        .toList();
  }

  private static Stream<Access> registering(String namespace, ServiceSpec service) {
    return Stream.concat(
        owning("", "services", namespace, service.name()),
        owning("", "endpoints", namespace, service.name()));
  }

  private static Stream<Access> database(String namespace, ServiceSpec service) {
    var login = DatabaseWishes.login(namespace, service);
    var rules = TutorialManifests.routeRules(namespace).stream().map(Resource::ref);
    return Stream.of(
            owning("", "secrets", login),
            owning(
                RatingsDeployment.KIND.group(), "deployments", namespace, RatingsDeployment.NAME),
            rules.flatMap(rule -> owning(rule.kind().group(), "routerules", rule)),
            rights(TutorialManifests.ROUTE_RULE.group(), "routerules", namespace, "list"))
        .flatMap(rights -> rights);
  }

  /// What making, changing and taking away one object takes.
  ///
  /// @param resource plural name
  public static Stream<Access> owning(String group, String resource, ResourceRef ref) {
    return owning(group, resource, ref.namespace(), ref.name());
  }

  private static Stream<Access> owning(
      String group, String resource, String namespace, String name) {
    return OWNING.stream().map(verb -> new Access(verb, group, resource, namespace, name));
  }

  private static Stream<Access> rights(
      String group, String resource, String namespace, String... verbs) {
    return Stream.of(verbs).map(verb -> new Access(verb, group, resource, namespace));
  }

  /// As people say it: `patch services mixer-ilb in istio-system`.
  static String said(Access access) {
    var which = access.name().isEmpty() ? "" : " " + access.name();
    var where = access.namespace().isEmpty() ? "" : " in " + access.namespace();
    return access.verb() + " " + access.resource() + which + where;
  }
}
