package dev.mooring.lab.cluster.store;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The kinds that the practice cluster serves without a custom resource definition: those of
/// Kubernetes 1.8 that the journey or a curious person meets, and the newer groups that clients of
/// today look for.
final class BuiltInKinds {
  static final Set<String> STATUS = Set.of("status");
  static final Set<String> SCALED = Set.of("status", "scale");
  static final Set<String> NONE = Set.of();

  private BuiltInKinds() {}

  static List<ApiKind> all() {
    return List.of(
        spaced("", "v1", "Service", "services", STATUS, "svc"),
        spaced("", "v1", "Endpoints", "endpoints", NONE, "ep"),
        spaced("", "v1", "Pod", "pods", Set.of("status", "log"), "po"),
        spaced("", "v1", "Secret", "secrets", NONE),
        spaced("", "v1", "ConfigMap", "configmaps", NONE, "cm"),
        spaced("", "v1", "ServiceAccount", "serviceaccounts", Set.of("token"), "sa"),
        spaced("", "v1", "Event", "events", NONE, "ev"),
        spaced("", "v1", "PersistentVolumeClaim", "persistentvolumeclaims", STATUS, "pvc"),
        global("", "v1", "Namespace", "namespaces", Set.of("status", "finalize"), "ns"),
        global("", "v1", "Node", "nodes", STATUS, "no"),
        spaced("apps", "v1", "Deployment", "deployments", SCALED, "deploy"),
        spaced("apps", "v1", "ReplicaSet", "replicasets", SCALED, "rs"),
        spaced("extensions", "v1beta1", "Deployment", "deployments", SCALED),
        spaced("extensions", "v1beta1", "ReplicaSet", "replicasets", SCALED),
        spaced("extensions", "v1beta1", "Ingress", "ingresses", STATUS, "ing"),
        spaced("rbac.authorization.k8s.io", "v1", "Role", "roles", NONE),
        spaced("rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings", NONE),
        global("rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles", NONE),
        global(
            "rbac.authorization.k8s.io", "v1", "ClusterRoleBinding", "clusterrolebindings", NONE),
        definition("v1"),
        definition("v1beta1"),
        review("SelfSubjectAccessReview", "selfsubjectaccessreviews"),
        review("SelfSubjectRulesReview", "selfsubjectrulesreviews"));
  }

  static ApiKind definition(String version) {
    return global(
        "apiextensions.k8s.io",
        version,
        "CustomResourceDefinition",
        "customresourcedefinitions",
        STATUS,
        "crd",
        "crds");
  }

  static ApiKind review(String kind, String plural) {
    return new ApiKind(
        "authorization.k8s.io", "v1", kind, plural, "", List.of(), false, NONE, Set.of("create"));
  }

  static ApiKind spaced(
      String group,
      String version,
      String kind,
      String plural,
      Set<String> subs,
      String... shorts) {
    return of(group, version, kind, plural, true, subs, shorts);
  }

  static ApiKind global(
      String group,
      String version,
      String kind,
      String plural,
      Set<String> subs,
      String... shorts) {
    return of(group, version, kind, plural, false, subs, shorts);
  }

  private static ApiKind of(
      String group,
      String version,
      String kind,
      String plural,
      boolean namespaced,
      Set<String> subresources,
      String... shortNames) {
    return new ApiKind(
        group,
        version,
        kind,
        plural,
        kind.toLowerCase(Locale.ROOT),
        List.of(shortNames),
        namespaced,
        subresources,
        ApiKind.ALL_VERBS);
  }
}
