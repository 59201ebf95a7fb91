package dev.mooring.port;

/// One Kubernetes object by name.
///
/// @param namespace empty for objects that live in none
public record ResourceRef(ResourceKind kind, String namespace, String name) {

  @Override
  public String toString() {
    return kind.kind() + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
  }
}
