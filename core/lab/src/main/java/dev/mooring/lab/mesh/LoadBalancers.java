package dev.mooring.lab.mesh;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the addresses lead by which Services are reached from outside: those of load balancers,
/// and those of nodes that are named as external addresses. An external address that no node has
/// leads nowhere, because only packets that reach a node are taken up there.
public final class LoadBalancers {
  private final ClusterView cluster;

  public LoadBalancers(ClusterView cluster) {
    this.cluster = cluster;
  }

  /// The Service that is reached at that address: the one with that port, else any that has the
  /// address.
  public Optional<MeshService> at(String ip, int port, String protocol) {
    var there = cluster.services().stream().filter(service -> isAt(service, ip)).toList();
    return there.stream()
        .filter(service -> service.port(port, protocol).isPresent())
        .findFirst()
        .or(() -> there.stream().findFirst());
  }

  private boolean isAt(MeshService service, String ip) {
    return service.balancerAddresses().contains(ip)
        || (service.externalAddresses().contains(ip) && cluster.isNode(ip));
  }

  /// The ready pods that answer at an address and port. They must lie in the Service's own
  /// namespace, for that is where its selector looks.
  public List<Pod> backends(String ip, int port, String protocol) {
    return at(ip, port, protocol)
        .filter(service -> service.port(port, protocol).isPresent())
        .map(service -> cluster.readyPods(service.namespace(), service.selector()))
        .orElse(List.of());
  }

  /// Whether a certain component of the control plane answers there.
  public boolean leadsTo(Map<String, String> component, String ip, int port, String protocol) {
    return backends(ip, port, protocol).stream().anyMatch(pod -> pod.matches(component));
  }
}
