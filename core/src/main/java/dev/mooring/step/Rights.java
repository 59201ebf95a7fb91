package dev.mooring.step;

import dev.mooring.model.JoinSpec;
import dev.mooring.port.Access;
import java.util.List;

/// The rights that the tutorial's journey needs in the cluster, and no more.
final class Rights {
  private Rights() {}

  static List<Access> needed(JoinSpec spec) {
    var vm = spec.serviceNamespace();
    var bookinfo = spec.bookinfoNamespace();
    return List.of(
        new Access("patch", "", "services", JoinSpec.ISTIO_NAMESPACE),
        new Access("delete", "", "services", JoinSpec.ISTIO_NAMESPACE),
        new Access("patch", "", "services", "kube-system"),
        new Access("delete", "", "services", "kube-system"),
        new Access("list", "", "pods", bookinfo),
        new Access("patch", "", "namespaces", ""),
        new Access("get", "", "secrets", vm),
        new Access("patch", "", "services", vm),
        new Access("patch", "", "endpoints", vm),
        new Access("patch", "", "secrets", bookinfo),
        new Access("patch", "extensions", "deployments", bookinfo),
        new Access("patch", "config.istio.io", "routerules", bookinfo));
  }

  static String said(Access access) {
    var where = access.namespace().isEmpty() ? "" : " in " + access.namespace();
    return access.verb() + " " + access.resource() + where;
  }
}
