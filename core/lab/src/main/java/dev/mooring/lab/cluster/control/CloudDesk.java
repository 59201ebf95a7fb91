package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.control.LoadBalancers.Decision;
import dev.mooring.lab.cluster.control.LoadBalancers.Granted;
import dev.mooring.lab.cluster.control.LoadBalancers.Refused;
import dev.mooring.lab.cluster.control.LoadBalancers.Request;
import dev.mooring.lab.cluster.control.LoadBalancers.ServicePort;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.Ipv4Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Asks the cloud for load balancers and remembers what it has granted. Says no by itself where
/// Google's load balancers cannot do what a Service wants.
final class CloudDesk {
  private static final Ipv4Range INTERNAL = Ipv4Range.of("10.150.0.0/20");
  private static final Ipv4Range EXTERNAL = Ipv4Range.of("35.197.249.0/24");
  private static final int FIRST_INTERNAL = 6;
  private static final int FIRST_EXTERNAL = 113;
  private static final int MOST_PORTS = 5;
  private static final String QUOTA =
      "googleapi: Error 403: Quota 'FORWARDING_RULES' exceeded.  Limit: 5.0 in region us-east4.,"
          + " quotaExceeded";

  private final LoadBalancers cloud;
  private final Set<Fault> faults;
  private final Map<String, String> granted = new HashMap<>();

  CloudDesk(LoadBalancers cloud, Set<Fault> faults) {
    this.cloud = cloud;
    this.faults = faults;
  }

  /// What the cloud says to a Service; empty when it has been granted before, or when the cloud
  /// simply does not answer.
  Optional<Decision> ask(ObjectNode service) {
    var key = key(service);
    var silent =
        faults.contains(Fault.NO_LOAD_BALANCERS)
            || (faults.contains(Fault.CA_ADDRESS_PENDING) && leadsToAuthority(service));
    if (granted.containsKey(key) || silent) {
      return Optional.empty();
    }
    var internal = internal(service);
    var ports = ports(service);
    var impossible = impossible(internal, ports);
    if (impossible.isPresent()) {
      return Optional.of(new Refused(impossible.get()));
    }
    var namespace = Json.namespace(service);
    var name = Json.name(service);
    var decision = cloud.allocate(new Request(namespace, name, internal, free(internal), ports));
    if (decision instanceof Granted(var address)) {
      granted.put(key, address);
    }
    return Optional.of(decision);
  }

  /// In today's Istio the authority is behind istiod's port.
  private static boolean leadsToAuthority(ObjectNode service) {
    return Json.name(service).equals("istio-ca-ilb")
        || ports(service).stream().anyMatch(port -> port.port() == 15012);
  }

  /// Gives back what a Service had.
  void release(ObjectNode service) {
    granted.remove(key(service));
    cloud.release(Json.namespace(service), Json.name(service));
  }

  private Optional<String> impossible(boolean internal, List<ServicePort> ports) {
    if (ports.stream().map(ServicePort::protocol).distinct().count() > 1) {
      return Optional.of("mixed protocol is not supported for LoadBalancer");
    }
    if (internal && ports.size() > MOST_PORTS) {
      return Optional.of(
          "googleapi: Error 400: Invalid value for field 'resource.ports': at most 5 ports are"
              + " allowed, invalid");
    }
    return faults.contains(Fault.QUOTA_USED_UP) ? Optional.of(QUOTA) : Optional.empty();
  }

  private String free(boolean internal) {
    var range = internal ? INTERNAL : EXTERNAL;
    var offset = internal ? FIRST_INTERNAL : FIRST_EXTERNAL;
    while (granted.containsValue(range.at(offset))) {
      offset++;
    }
    return range.at(offset);
  }

  private static boolean internal(ObjectNode service) {
    var old = Json.annotation(service, "cloud.google.com/load-balancer-type");
    var networking = Json.annotation(service, "networking.gke.io/load-balancer-type");
    var byClass = Json.text(service, "spec", "loadBalancerClass");
    return old.equalsIgnoreCase("internal")
        || networking.equals("Internal")
        || byClass.equals("networking.gke.io/l4-regional-internal");
  }

  private static List<ServicePort> ports(ObjectNode service) {
    return Json.at(service, "spec", "ports").values().stream()
        .map(p -> new ServicePort(p.path("port").asInt(0), Json.text(p, "protocol")))
        .toList();
  }

  private static String key(ObjectNode service) {
    return Json.namespace(service) + "/" + Json.name(service);
  }
}
