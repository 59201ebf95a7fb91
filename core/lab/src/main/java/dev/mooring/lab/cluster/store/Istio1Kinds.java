package dev.mooring.lab.cluster.store;

import static dev.mooring.lab.cluster.store.BuiltInKinds.NONE;
import static dev.mooring.lab.cluster.store.BuiltInKinds.SCALED;
import static dev.mooring.lab.cluster.store.BuiltInKinds.STATUS;
import static dev.mooring.lab.cluster.store.BuiltInKinds.global;
import static dev.mooring.lab.cluster.store.BuiltInKinds.spaced;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a cluster of Kubernetes 1.33 serves: nothing of `extensions`, definitions at v1 only, and
/// the kinds that a mesh of today is made of.
final class Istio1Kinds {
  private static final Set<String> GONE =
      Set.of("extensions/v1beta1", "apiextensions.k8s.io/v1beta1");

  private Istio1Kinds() {}

  static List<ApiKind> all() {
    return Stream.concat(
            BuiltInKinds.all().stream().filter(kind -> !GONE.contains(kind.apiVersion())),
            Stream.of(
                spaced("apps", "v1", "DaemonSet", "daemonsets", STATUS, "ds"),
                spaced("apps", "v1", "StatefulSet", "statefulsets", SCALED, "sts"),
                spaced(
                    "autoscaling",
                    "v2",
                    "HorizontalPodAutoscaler",
                    "horizontalpodautoscalers",
                    STATUS,
                    "hpa"),
                spaced(
                    "policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets", STATUS, "pdb"),
                spaced("networking.k8s.io", "v1", "Ingress", "ingresses", STATUS, "ing"),
                global("networking.k8s.io", "v1", "ServiceCIDR", "servicecidrs", STATUS),
                webhook("Mutating"),
                webhook("Validating")))
        .toList();
  }

  private static ApiKind webhook(String which) {
    var kind = which + "WebhookConfiguration";
    return global(
        "admissionregistration.k8s.io",
        "v1",
        kind,
        kind.toLowerCase(java.util.Locale.ROOT) + "s",
        NONE);
  }
}
