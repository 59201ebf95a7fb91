package dev.mooring.mesh.istio1;

import dev.mooring.mesh.Manifest;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.PortSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import java.util.List;

/// What a workload and its machines are in the cluster: an account, a WorkloadGroup that istiod
/// makes a WorkloadEntry of when a machine connects, and Services that select them as if they were
/// pods.
///
/// @param name of the group, and value of its label `app`
/// @param network empty where the machine is in the cluster's own
/// @param isShared whether other machines of the workload may join it
public record MachineGroup(
    String namespace,
    String name,
    String account,
    String network,
    List<ServiceSpec> services,
    boolean isShared) {

  public MachineGroup {
    services = List.copyOf(services);
  }

  /// The group that the machine of a journey joins: it has the workload's name.
  public static MachineGroup of(JoinSpec spec) {
    var workload = spec.workload();
    return new MachineGroup(
        workload.namespace(),
        workload.group(spec.machineRef()),
        workload.account(),
        spec.choices().machineNetwork(),
        workload.services(),
        workload.name().isPresent());
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

  /// The Service under which the mesh knows one of the workload's services. Its Endpoints stay
  /// empty in Kubernetes; only the mesh sees the machines behind it.
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
