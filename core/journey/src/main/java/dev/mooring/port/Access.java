package dev.mooring.port;

/// A right in a Kubernetes cluster.
///
/// @param verb `create`, `get`, `patch` …
/// @param group API group, empty for the core group
/// @param resource plural name: `services`
/// @param namespace empty asks for all namespaces, or for objects that live in none
/// @param name the one object that the right is for; empty for all of them
public record Access(String verb, String group, String resource, String namespace, String name) {

  /// The right to all objects of a resource.
  public Access(String verb, String group, String resource, String namespace) {
    this(verb, group, resource, namespace, "");
  }
}
