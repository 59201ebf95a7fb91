package dev.mooring.live.kubernetes;

import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import io.fabric8.kubernetes.api.model.APIGroup;
import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.GroupVersionForDiscovery;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Lists everything in a namespace: each kind that discovery names, in the version that the API
/// server prefers.
final class NamespaceLook {
  private final KubernetesClient client;
  private final Function<ResourceKind, List<Resource>> list;
  private final List<String> unseen = new ArrayList<>();

  /// @param list lists one kind in the namespace; fails with a [KubernetesClientException]
  NamespaceLook(KubernetesClient client, Function<ResourceKind, List<Resource>> list) {
    this.client = client;
    this.list = list;
  }

  /// What there is, each object once: some kinds are served by several groups.
  List<Resource> objects() {
    Map<String, Resource> byUid = new LinkedHashMap<>();
    versions()
        .flatMap(this::kinds)
        .flatMap(this::listed)
        .forEach(object -> byUid.putIfAbsent(identity(object), object));
    return List.copyOf(byUid.values());
  }

  /// The kinds that may not be listed, known after [#objects()].
  List<String> unseen() {
    return List.copyOf(unseen);
  }

  private static String identity(Resource object) {
    var uid = object.text("/metadata/uid");
    return uid.isEmpty() ? object.ref().toString() : uid;
  }

  private Stream<String> versions() {
    var groups = Optional.ofNullable(client.getApiGroups()).map(list -> list.getGroups());
    return Stream.concat(
        Stream.of("v1"), groups.orElse(List.of()).stream().flatMap(NamespaceLook::preferred));
  }

  private static Stream<String> preferred(APIGroup group) {
    return Optional.ofNullable(group.getPreferredVersion())
        .or(() -> group.getVersions().stream().findFirst())
        .map(GroupVersionForDiscovery::getGroupVersion)
        .stream();
  }

  private Stream<ResourceKind> kinds(String version) {
    var served = Optional.ofNullable(client.getApiResources(version));
    return served.stream()
        .flatMap(all -> all.getResources().stream())
        .filter(NamespaceLook::isListed)
        .map(resource -> new ResourceKind(version, resource.getKind()));
  }

  private static boolean isListed(APIResource resource) {
    return Boolean.TRUE.equals(resource.getNamespaced())
        && !resource.getName().contains("/")
        && resource.getVerbs().contains("list");
  }

  private Stream<Resource> listed(ResourceKind kind) {
    try {
      return list.apply(kind).stream();
    } catch (KubernetesClientException refusal) {
      if (refusal.getCode() == 403) {
        unseen.add(kind.kind());
        return Stream.of();
      }
      // Gone between discovery and the question, or served under a name that lists nothing.
      if (refusal.getCode() == 404 || refusal.getCode() == 405) {
        return Stream.of();
      }
      throw refusal;
    }
  }
}
