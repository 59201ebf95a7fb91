package dev.mooring.app.state;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MachineSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.model.TrafficSpec;
import java.util.List;

/// Copies of what was decided, with one thing decided otherwise.
public final class SpecEdits {
  private SpecEdits() {}

  /// A machine in the cluster's project follows it: it has to stand in the same network.
  public static JoinSpec cluster(JoinSpec spec, ClusterRef cluster) {
    var ref = spec.machineRef();
    var moved =
        ref.host().isEmpty() && ref.project().equals(spec.cluster().project())
            ? new MachineRef(cluster.project(), ref.zone(), ref.name())
            : ref;
    return new JoinSpec(
        spec.mesh(),
        cluster,
        machine(spec.machine(), moved),
        spec.serviceNamespace(),
        spec.serviceAccount(),
        spec.bookinfoNamespace(),
        spec.services(),
        spec.traffic(),
        spec.choices());
  }

  public static JoinSpec machine(JoinSpec spec, MachineSpec machine) {
    return new JoinSpec(
        spec.mesh(),
        spec.cluster(),
        machine,
        spec.serviceNamespace(),
        spec.serviceAccount(),
        spec.bookinfoNamespace(),
        spec.services(),
        spec.traffic(),
        spec.choices());
  }

  private static MachineSpec machine(MachineSpec machine, MachineRef ref) {
    return new MachineSpec(
        ref,
        machine.origin(),
        machine.machineType(),
        machine.imageProject(),
        machine.imageFamily(),
        machine.sshUser());
  }

  public static JoinSpec machineRef(JoinSpec spec, MachineRef ref) {
    return machine(spec, machine(spec.machine(), ref));
  }

  public static JoinSpec identity(JoinSpec spec, String namespace, String account) {
    return new JoinSpec(
        spec.mesh(),
        spec.cluster(),
        spec.machine(),
        namespace,
        account,
        spec.bookinfoNamespace(),
        spec.services(),
        spec.traffic(),
        spec.choices());
  }

  /// The live check's address follows where it names the old namespace.
  public static JoinSpec bookinfo(JoinSpec spec, String namespace) {
    var traffic = spec.traffic();
    var url =
        traffic.url().replace("." + spec.bookinfoNamespace() + ".svc", "." + namespace + ".svc");
    return new JoinSpec(
        spec.mesh(),
        spec.cluster(),
        spec.machine(),
        spec.serviceNamespace(),
        spec.serviceAccount(),
        namespace,
        spec.services(),
        new TrafficSpec(url, traffic.rating(), traffic.afterwards()),
        spec.choices());
  }

  public static JoinSpec services(JoinSpec spec, List<ServiceSpec> services) {
    return new JoinSpec(
        spec.mesh(),
        spec.cluster(),
        spec.machine(),
        spec.serviceNamespace(),
        spec.serviceAccount(),
        spec.bookinfoNamespace(),
        services,
        spec.traffic(),
        spec.choices());
  }

  public static JoinSpec traffic(JoinSpec spec, TrafficSpec traffic) {
    return new JoinSpec(
        spec.mesh(),
        spec.cluster(),
        spec.machine(),
        spec.serviceNamespace(),
        spec.serviceAccount(),
        spec.bookinfoNamespace(),
        spec.services(),
        traffic,
        spec.choices());
  }
}
