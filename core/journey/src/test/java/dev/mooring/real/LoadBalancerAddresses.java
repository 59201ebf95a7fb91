package dev.mooring.real;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.concurrent.atomic.AtomicInteger;

/// A cloud that gives each Service of type LoadBalancer an internal address, unless it is told not
/// to.
final class LoadBalancerAddresses implements StandIn {
  private final AtomicInteger next = new AtomicInteger(10);
  private volatile boolean giving = true;

  void giving(boolean isGiving) {
    this.giving = isGiving;
  }

  @Override
  public void tend(KubernetesClient admin) {
    if (giving) {
      admin.services().inAnyNamespace().list().getItems().stream()
          .filter(service -> service.getSpec().getType().equals("LoadBalancer"))
          .filter(service -> service.getStatus().getLoadBalancer().getIngress().isEmpty())
          .forEach(service -> give(admin, service));
    }
  }

  private void give(KubernetesClient admin, Service service) {
    var address = "10.128.0." + next.incrementAndGet();
    admin
        .resource(service)
        .editStatus(
            now ->
                now.edit()
                    .editOrNewStatus()
                    .editOrNewLoadBalancer()
                    .addNewIngress()
                    .withIp(address)
                    .endIngress()
                    .endLoadBalancer()
                    .endStatus()
                    .build());
  }
}
