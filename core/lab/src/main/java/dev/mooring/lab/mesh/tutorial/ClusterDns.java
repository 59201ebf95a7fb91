package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.LoadBalancers;
import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.mesh.ServiceName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// kube-dns: the names of Services.
final class ClusterDns {
  private static final Map<String, String> PODS = Map.of("k8s-app", "kube-dns");
  private final ClusterView cluster;
  private final LoadBalancers balancers;

  ClusterDns(ClusterView cluster, LoadBalancers balancers) {
    this.cluster = cluster;
    this.balancers = balancers;
  }

  /// What a machine hears from a name server; empty when nobody answers there.
  Optional<List<String>> ask(String server, String name) {
    return balancers.leadsTo(PODS, server, 53, "UDP")
        ? Optional.of(lookup(name))
        : Optional.empty();
  }

  /// What a pod hears, which asks by the Service's ClusterIP.
  Optional<MeshService> service(String host, String namespace) {
    return cluster.readyPods("kube-system", PODS).isEmpty()
        ? Optional.empty()
        : ServiceName.any(host, namespace).flatMap(cluster::service);
  }

  private List<String> lookup(String name) {
    return ServiceName.full(name).flatMap(cluster::service).map(this::addresses).orElse(List.of());
  }

  private List<String> addresses(MeshService service) {
    var ip = service.clusterIp();
    if (!ip.equals("None")) {
      return ip.isEmpty() ? List.of() : List.of(ip);
    }
    return cluster.readyPods(service.namespace(), service.selector()).stream()
        .map(Pod::ip)
        .toList();
  }
}
