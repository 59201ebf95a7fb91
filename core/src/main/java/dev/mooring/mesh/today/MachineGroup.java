package dev.mooring.mesh.today;

import dev.mooring.mesh.Manifest;
import dev.mooring.model.PortSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import java.util.List;

/// What a machine and its services are in the cluster: an account, a WorkloadGroup that istiod
/// makes a WorkloadEntry of when the machine connects, and Services that select it as if it were a
/// pod.
///
/// @param name of the group, and value of its label `app`
/// @param network empty where the machine is in the cluster's own
public record MachineGroup(
    String namespace, String name, String account, String network, List<ServiceSpec> services) {

  public MachineGroup {
    services = List.copyOf(services);
  }

  public Resource serviceAccount() {
    return Manifest.of(new ResourceKind("v1", "ServiceAccount"), namespace, account).resource();
  }

  public Resource workloadGroup(IstioKinds kinds) {
    var manifest = Manifest.of(kinds.workloadGroup(), namespace, name);
    var spec = manifest.spec();
    spec.putObject("metadata").putObject("labels").put("app", name);
    var template = spec.putObject("template").put("serviceAccount", account);
    if (!network.isEmpty()) {
      template.put("network", network);
    }
    if (!services.isEmpty()) {
      var ports = template.putObject("ports");
      services.stream()
          .flatMap(service -> service.ports().stream())
          .forEach(port -> ports.put(port.name(), port.number()));
    }
    return manifest.resource();
  }

  /// The Service under which the mesh knows one of the machine's services. Its Endpoints stay empty
  /// in Kubernetes; only the mesh sees the machine behind it.
  public Resource service(ServiceSpec service) {
    var manifest = Manifest.of(ResourceKind.SERVICE, namespace, service.name());
    var spec = manifest.spec();
    spec.putObject("selector").put("app", name);
    var ports = spec.putArray("ports");
    for (PortSpec port : service.ports()) {
      ports
          .addObject()
          .put("name", port.name())
          .put("port", port.number())
          .put("protocol", "TCP")
          .put("targetPort", port.number());
    }
    return manifest.resource();
  }
}
