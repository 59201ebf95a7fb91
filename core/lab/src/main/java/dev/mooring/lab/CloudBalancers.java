package dev.mooring.lab;

import dev.mooring.lab.cluster.control.LoadBalancers;

/// Lets the practice cluster ask the practice cloud for its load balancers.
record CloudBalancers(dev.mooring.lab.cloud.LoadBalancers cloud) implements LoadBalancers {

  @Override
  public Decision allocate(Request request) {
    var ports = request.ports().stream().map(ServicePort::port).toList();
    var protocol = request.ports().getFirst().protocol();
    if (request.internal()) {
      return cloud
          .allocate(request.namespace(), request.name(), protocol, ports)
          .<Decision>map(Granted::new)
          .orElseGet(() -> refused(request));
    }
    if (cloud.isQuotaUsedUp()) {
      return refused(request);
    }
    cloud.external(request.namespace(), request.name(), protocol, ports, request.proposedAddress());
    return new Granted(request.proposedAddress());
  }

  private Decision refused(Request request) {
    return new Refused(
        cloud.isQuotaUsedUp()
            ? "Quota 'FORWARDING_RULES' exceeded in region us-east4."
            : "A forwarding rule cannot have "
                + request.ports().size()
                + " ports; the limit is 5.");
  }

  @Override
  public void release(String namespace, String name) {
    cloud.release(namespace, name);
  }
}
