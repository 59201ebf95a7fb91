package dev.mooring.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at a Kubernetes cluster. Every method may throw a [WorldException].
public interface ClusterReader {

  /// The version that the API server gives, such as `v1.8.1-gke.0`.
  String version();

  /// The object by that name, if there is one.
  Optional<Resource> find(ResourceRef ref);

  /// All objects of a kind. An empty namespace means all namespaces; labels must all match.
  List<Resource> list(ResourceKind kind, String namespace, Map<String, String> labels);

  /// Everything that lies in a namespace; nothing where there is no such namespace.
  NamespaceContents contents(String namespace);

  /// The last lines that a pod of one container printed; empty where there is no such pod.
  String log(ResourceRef pod, int lines);

  /// Whether the API server knows this kind.
  boolean serves(ResourceKind kind);

  /// Whether the user of this connection has the right (SelfSubjectAccessReview).
  boolean may(Access access);
}
