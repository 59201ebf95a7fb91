package dev.mooring.mesh.istio1;

import dev.mooring.mesh.Manifest;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.PortSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import java.util.List;
import java.util.Locale;

/// What a machine and its services are in the cluster: an account, a WorkloadGroup that istiod
/// makes a WorkloadEntry of when the machine connects, and Services that select it as if it were a
/// pod.
///
/// @param name of the group, and value of its label `app`
/// @param network empty where the machine is in the cluster's own
public record MachineGroup(
    String namespace, String name, String account, String network, List<ServiceSpec> services) {

  private static final int LONGEST = 63;

  public MachineGroup {
    services = List.copyOf(services);
  }

  /// The group of the machine of a journey: it has the machine's name.
  public static MachineGroup of(JoinSpec spec) {
    return new MachineGroup(
        spec.workload().namespace(),
        label(spec.machineRef().name()),
        spec.workload().account(),
        spec.choices().machineNetwork(),
        spec.workload().services());
  }

  /// A machine's name as a name in the cluster (RFC 1035): an SSH name may be an address, or have
  /// dots and capitals.
  static String label(String machine) {
    var letters = machine.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var begun = letters.matches("[a-z].*") ? letters : "vm-" + letters.replaceAll("^-+", "");
    return begun.substring(0, Math.min(begun.length(), LONGEST)).replaceAll("-+$", "");
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
