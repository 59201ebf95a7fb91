package dev.mooring.real;

import dev.mooring.mesh.istio1.IstiodBalancer;
import io.fabric8.kubernetes.api.model.LoadBalancerIngress;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.HashSet;
import java.util.Set;

/// The way from load balancers to istiod: from the machine's side, their port 15012 is the stand-in
/// istiod's.
final class IstiodDoors implements StandIn {
  private final RealMachine machine;
  private final int port;
  private final Set<String> open = new HashSet<>();

  /// @param port where istiod listens
  IstiodDoors(RealMachine machine, int port) {
    this.machine = machine;
    this.port = port;
  }

  @Override
  public void tend(KubernetesClient admin) {
    admin.services().inAnyNamespace().list().getItems().stream()
        .filter(IstiodDoors::leadsToIstiod)
        .flatMap(service -> service.getStatus().getLoadBalancer().getIngress().stream())
        .map(LoadBalancerIngress::getIp)
        .filter(open::add)
        .forEach(address -> machine.forward("tcp", address, IstiodBalancer.PORT, port));
  }

  private static boolean leadsToIstiod(Service service) {
    return service.getSpec().getType().equals("LoadBalancer")
        && service.getSpec().getPorts().stream()
            .anyMatch(each -> each.getPort() == IstiodBalancer.PORT);
  }
}
