package dev.mooring.model;

import java.util.function.UnaryOperator;

/// Everything that the user decided: the whole input of the journey.
///
/// @param workload what the machine offers to the mesh, and under which identity
/// @param bookinfoNamespace where Bookinfo runs
public record JoinSpec(
    MeshKind mesh,
    ClusterRef cluster,
    Machine machine,
    Workload workload,
    String bookinfoNamespace,
    TrafficSpec traffic,
    MeshChoices choices) {
  /// The namespace of the control plane.
  public static final String ISTIO_NAMESPACE = "istio-system";

  public JoinSpec {
    Names.requireNamespace("Bookinfo-namespace", bookinfoNamespace);
    ServiceRules.require(mesh, workload.services());
  }

  /// A machine on its way into a mesh, with everything else as usual.
  public static JoinSpec of(MeshKind mesh, ClusterRef cluster, Machine machine) {
    var bookinfo = mesh.bookinfoNamespace();
    return new JoinSpec(
        mesh,
        cluster,
        machine,
        Workload.usual(),
        bookinfo,
        TrafficSpec.usual(bookinfo),
        MeshChoices.usual());
  }

  /// The same in a mesh of another kind.
  public JoinSpec withMesh(MeshKind other) {
    return new JoinSpec(other, cluster, machine, workload, bookinfoNamespace, traffic, choices);
  }

  /// The same with another cluster; the machine stays where it is.
  public JoinSpec withCluster(ClusterRef other) {
    return new JoinSpec(mesh, other, machine, workload, bookinfoNamespace, traffic, choices);
  }

  /// The same with another machine.
  public JoinSpec withMachine(Machine other) {
    return new JoinSpec(mesh, cluster, other, workload, bookinfoNamespace, traffic, choices);
  }

  /// The same with another workload.
  public JoinSpec withWorkload(Workload other) {
    return new JoinSpec(mesh, cluster, machine, other, bookinfoNamespace, traffic, choices);
  }

  /// The same with a part of the workload decided otherwise.
  public JoinSpec withWorkload(UnaryOperator<Workload> edit) {
    return withWorkload(edit.apply(workload));
  }

  /// The same with Bookinfo elsewhere; what the live check asks stays.
  public JoinSpec withBookinfoNamespace(String other) {
    return new JoinSpec(mesh, cluster, machine, workload, other, traffic, choices);
  }

  /// The same with another live check.
  public JoinSpec withTraffic(TrafficSpec other) {
    return new JoinSpec(mesh, cluster, machine, workload, bookinfoNamespace, other, choices);
  }

  /// The same with other choices about the mesh.
  public JoinSpec withChoices(MeshChoices other) {
    return new JoinSpec(mesh, cluster, machine, workload, bookinfoNamespace, traffic, other);
  }

  /// The same in another cluster. A machine in the cluster's project follows it: it has to stand in
  /// the same network.
  public JoinSpec movedTo(ClusterRef other) {
    var ref = machine.ref();
    return withCluster(other)
        .withMachine(
            ref.project().equals(cluster.project())
                ? machine.withRef(ref.withProject(other.project()))
                : machine);
  }

  /// The same with Bookinfo elsewhere. The live check's address follows where it names the old
  /// namespace.
  public JoinSpec followingBookinfoTo(String namespace) {
    var url = traffic.url().replace("." + bookinfoNamespace + ".svc", "." + namespace + ".svc");
    return withBookinfoNamespace(namespace).withTraffic(traffic.withUrl(url));
  }

  public MachineRef machineRef() {
    return machine.ref();
  }
}
