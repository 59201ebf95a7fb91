package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.mesh.ServiceName;
import dev.mooring.lab.world.ClusterObjects;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.MissingNode;

/// Who is there: Services, and the pods and machines behind them.
public record Directory(ClusterObjects objects, ClusterView cluster) {

  Optional<MeshService> service(String host, String namespace) {
    return ServiceName.any(host, namespace).flatMap(cluster::service);
  }

  List<Entry> entries(String namespace) {
    return objects.list("workloadentries", namespace).stream()
        .map(Entry::new)
        .sorted(Comparator.comparing(Entry::name))
        .toList();
  }

  /// Ready pods and healthy machines of a Service: its selector takes both.
  List<Backend> backends(MeshService service, int port) {
    var wanted = service.port(port, "TCP");
    var pods =
        pods(service).<Backend>map(pod -> new Backend.OfPod(pod, service.targetPort(port, pod)));
    var entries =
        entries(service.namespace()).stream()
            .filter(entry -> entry.matches(service.selector()) && entry.isHealthy())
            .<Backend>map(
                entry ->
                    new Backend.OfEntry(
                        entry, entry.port(wanted.orElse(MissingNode.getInstance()))));
    return Stream.concat(pods, entries).toList();
  }

  private Stream<Pod> pods(MeshService service) {
    return cluster.readyPods(service.namespace(), service.selector()).stream();
  }

  /// What a name server says: the ClusterIP, or the addresses of those behind a Service without
  /// one.
  public List<String> addresses(String name, String namespace) {
    var found = service(name, namespace);
    var ip = found.map(MeshService::clusterIp).orElse("");
    if (!ip.equals("None")) {
      return ip.isEmpty() ? List.of() : List.of(ip);
    }
    return Stream.concat(
            pods(found.orElseThrow()).map(Pod::ip),
            entries(found.orElseThrow().namespace()).stream()
                .filter(entry -> entry.matches(found.orElseThrow().selector()))
                .map(Entry::address))
        .toList();
  }
}
