package dev.mooring.lab.cloud.api;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// All resources of one type, by place and name.
public final class ResourceSet {
  private final String plural;
  private final String kind;
  private final Links links;
  private final Map<String, Map<String, ObjectNode>> byScope = new TreeMap<>();

  /// @param kind `compute#instance`
  public ResourceSet(String plural, String kind, Links links) {
    this.plural = plural;
    this.kind = kind;
    this.links = links;
  }

  public String plural() {
    return plural;
  }

  public String kind() {
    return kind;
  }

  public Optional<ObjectNode> find(Scope scope, String name) {
    return Optional.ofNullable(byScope.getOrDefault(scope.path(), Map.of()).get(name));
  }

  public ObjectNode get(Scope scope, String name) {
    return find(scope, name).orElseThrow(() -> ApiError.notFound(path(scope, name)));
  }

  public void refuseExisting(Scope scope, String name) {
    if (find(scope, name).isPresent()) {
      throw ApiError.alreadyExists(path(scope, name));
    }
  }

  public void put(Scope scope, String name, ObjectNode resource) {
    byScope.computeIfAbsent(scope.path(), _ -> new TreeMap<>()).put(name, resource);
  }

  public ObjectNode remove(Scope scope, String name) {
    var resource = get(scope, name);
    byScope.getOrDefault(scope.path(), Map.of()).remove(name);
    return resource;
  }

  public Stream<ObjectNode> in(Scope scope) {
    return byScope.getOrDefault(scope.path(), Map.of()).values().stream();
  }

  public Stream<ObjectNode> all() {
    return byScope.values().stream().flatMap(named -> named.values().stream());
  }

  public String path(Scope scope, String name) {
    return links.path(scope, plural, name);
  }
}
