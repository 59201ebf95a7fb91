package dev.mooring.lab.mesh;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the addresses of load balancers lead.
public final class LoadBalancers {
  private final ClusterView cluster;

  public LoadBalancers(ClusterView cluster) {
    this.cluster = cluster;
  }

  /// The Service whose load balancer has that address.
  public Optional<MeshService> at(String ip) {
    return cluster.services().stream()
        .filter(service -> service.balancerAddresses().contains(ip))
        .findFirst();
  }

  /// The ready pods that answer at an address and port. They must lie in the Service's own
  /// namespace, for that is where its selector looks.
  public List<Pod> backends(String ip, int port, String protocol) {
    return at(ip)
        .filter(service -> service.port(port, protocol).isPresent())
        .map(service -> cluster.readyPods(service.namespace(), service.selector()))
        .orElse(List.of());
  }

  /// Whether a certain component of the control plane answers there.
  public boolean leadsTo(Map<String, String> component, String ip, int port, String protocol) {
    return backends(ip, port, protocol).stream().anyMatch(pod -> pod.matches(component));
  }
}
