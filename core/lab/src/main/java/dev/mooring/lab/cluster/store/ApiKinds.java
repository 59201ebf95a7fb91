package dev.mooring.lab.cluster.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All kinds that are served now: the built-in ones, and those whose definitions are in the store.
public final class ApiKinds {
  private final List<ApiKind> builtIn;
  private final ObjectStore store;

  public ApiKinds(ObjectStore store) {
    this(store, Release.V1_8);
  }

  /// @param release whose built-in kinds are served
  public ApiKinds(ObjectStore store, Release release) {
    this.store = store;
    this.builtIn = release.kinds();
  }

  public Stream<ApiKind> all() {
    return Stream.concat(
        builtIn.stream(),
        store.list("customresourcedefinitions").stream().flatMap(CustomKinds::served));
  }

  /// The kind behind a URL's group, version and plural.
  public Optional<ApiKind> find(String group, String version, String plural) {
    return all()
        .filter(k -> k.group().equals(group) && k.version().equals(version))
        .filter(k -> k.plural().equals(plural))
        .findFirst();
  }

  /// The kind that a manifest's first two lines name.
  public Optional<ApiKind> named(String apiVersion, String kind) {
    return all()
        .filter(k -> k.apiVersion().equals(apiVersion) && k.kind().equals(kind))
        .findFirst();
  }

  /// The first group's kind of that plural.
  ///
  /// @throws IllegalArgumentException when nothing is served under that name
  public ApiKind of(String plural) {
    return all()
        .filter(k -> k.plural().equals(plural))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind is called " + plural));
  }
}
