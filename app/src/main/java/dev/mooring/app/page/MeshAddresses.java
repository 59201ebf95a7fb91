package dev.mooring.app.page;

import dev.mooring.port.ClusterReader;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Addresses that a machine in the mesh can fetch: the HTTP ports of a namespace's services.
final class MeshAddresses {
  private MeshAddresses() {}

  /// @throws dev.mooring.port.WorldException when the services may not be listed
  static List<String> in(ClusterReader cluster, String namespace) {
    return cluster.list(ResourceKind.SERVICE, namespace, Map.of()).stream()
        .flatMap(MeshAddresses::of)
        .toList();
  }

  private static Stream<String> of(Resource service) {
    return service
        .json()
        .at("/spec/ports")
        .valueStream()
        .filter(port -> port.path("name").asString("").startsWith("http"))
        .map(port -> port.path("port").asInt())
        .map(
            port ->
                "http://%s.%s.svc.cluster.local:%d/"
                    .formatted(service.ref().name(), service.ref().namespace(), port));
  }
}
