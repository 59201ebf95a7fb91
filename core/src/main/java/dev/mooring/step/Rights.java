package dev.mooring.step;

import dev.mooring.model.JoinSpec;
import dev.mooring.port.Access;
import java.util.List;
import java.util.stream.Stream;

/// The rights that the tutorial's journey needs in the cluster, and no more.
final class Rights {
  private Rights() {}

  static List<Access> needed(JoinSpec spec) {
    var vm = spec.serviceNamespace();
    var bookinfo = spec.bookinfoNamespace();
    return Stream.of(
            rights("", "services", JoinSpec.ISTIO_NAMESPACE, "get", "patch", "delete"),
            rights("", "services", "kube-system", "get", "patch", "delete"),
            rights("", "events", JoinSpec.ISTIO_NAMESPACE, "list"),
            rights("", "events", "kube-system", "list"),
            rights("", "pods", JoinSpec.ISTIO_NAMESPACE, "list"),
            rights("", "pods", bookinfo, "list"),
            rights("", "namespaces", "", "get", "patch", "delete"),
            rights("", "secrets", vm, "get"),
            rights("", "services", vm, "get", "patch", "delete"),
            rights("", "endpoints", vm, "get", "patch", "delete"),
            rights("", "secrets", bookinfo, "get", "patch", "delete"),
            rights("extensions", "deployments", bookinfo, "get", "patch", "delete"),
            rights("config.istio.io", "routerules", bookinfo, "get", "patch", "delete"))
        .flatMap(rights -> rights)
        .toList();
  }

  private static Stream<Access> rights(
      String group, String resource, String namespace, String... verbs) {
    return Stream.of(verbs).map(verb -> new Access(verb, group, resource, namespace));
  }

  static String said(Access access) {
    var where = access.namespace().isEmpty() ? "" : " in " + access.namespace();
    return access.verb() + " " + access.resource() + where;
  }
}
