package dev.mooring.lab.cluster.api;

import java.util.List;
import java.util.Optional;

/// What a URL of the API names.
///
/// @param namespace empty for all namespaces, or for kinds that live in none
/// @param name empty for the collection
/// @param subresource `status`, `scale` …, or empty
record ApiPath(
    String group,
    String version,
    String namespace,
    String plural,
    String name,
    String subresource) {

  /// Reads `/api/v1/…` and `/apis/GROUP/VERSION/…`; empty when it names no resource.
  static Optional<ApiPath> parse(String path) {
    var parts = List.of(path.replaceAll("^/+|/+$", "").split("/", -1));
    if (parts.getFirst().equals("api") && parts.size() > 2) {
      return resource("", parts.get(1), parts.subList(2, parts.size()));
    }
    return parts.getFirst().equals("apis") && parts.size() > 3
        ? resource(parts.get(1), parts.get(2), parts.subList(3, parts.size()))
        : Optional.empty();
  }

  private static Optional<ApiPath> resource(String group, String version, List<String> rest) {
    // namespaces/x/status is about the namespace itself, namespaces/x/pods is about what it holds.
    var inside =
        rest.getFirst().equals("namespaces")
            && rest.size() > 2
            && !List.of("status", "finalize").contains(rest.get(2));
    var namespace = inside ? rest.get(1) : "";
    var parts = inside ? rest.subList(2, rest.size()) : rest;
    if (parts.size() > 3) {
      return Optional.empty();
    }
    return Optional.of(
        new ApiPath(
            group,
            version,
            namespace,
            parts.getFirst(),
            parts.size() > 1 ? parts.get(1) : "",
            parts.size() > 2 ? parts.get(2) : ""));
  }
}
