package dev.mooring.change.object;

import dev.mooring.mark.Mark;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What others have in a namespace: not what Mooring made, not what controllers make of it, and not
/// what each namespace has by itself.
final class OthersIn {
  /// Put there by Kubernetes (since 1.21), by istiod, and by GKE.
  private static final Set<String> BY_THEMSELVES =
      Set.of(
          "ConfigMap kube-root-ca.crt",
          "ConfigMap istio-ca-root-cert",
          "ConfigMap istio-ca-crl",
          "ServiceAccount default",
          "ResourceQuota gke-resource-quotas",
          "Role mooring",
          "RoleBinding mooring");

  /// Kinds that only mirror others.
  private static final Set<String> MIRRORS =
      Set.of("Event", "EndpointSlice", "PodMetrics", "Lease", "ControllerRevision");

  private OthersIn() {}

  /// The names of what others have there, and of kinds that can't be looked at: `ConfigMap mine`.
  static List<String> namespace(ClusterReader cluster, String namespace) {
    var contents = cluster.contents(namespace);
    var services =
        contents.objects().stream()
            .filter(object -> object.ref().kind().kind().equals("Service"))
            .map(object -> object.ref().name())
            .toList();
    return Stream.concat(
            contents.objects().stream()
                .filter(object -> !Mark.isOn(object) && !isDerived(object, services))
                .map(object -> name(object.ref())),
            contents.unseen().stream().map(kind -> kind + " (?)"))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isDerived(Resource object, List<String> services) {
    var kind = object.ref().kind().kind();
    return MIRRORS.contains(kind)
        || BY_THEMSELVES.contains(name(object.ref()))
        || !object.json().at("/metadata/ownerReferences").isEmpty()
        || !DeleteGroup.registeredBy(object).isEmpty()
        || (kind.equals("Endpoints") && services.contains(object.ref().name()))
        || (kind.equals("Secret") && isOfAccount(object));
  }

  /// Tokens of accounts (Kubernetes up to 1.23), and keys that Istio 0.2 makes for each account.
  private static boolean isOfAccount(Resource secret) {
    return Set.of("kubernetes.io/service-account-token", "istio.io/key-and-cert")
        .contains(secret.text("/type"));
  }

  private static String name(ResourceRef ref) {
    return ref.kind().kind() + " " + ref.name();
  }
}
