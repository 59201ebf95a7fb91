package dev.mooring.model;

import java.util.List;
import java.util.Optional;

/// Everything that the user decided: the whole input of the journey.
///
/// @param serviceNamespace namespace of the machine's services and of its identity (`vm` in the
///   tutorial)
/// @param serviceAccount account of its identity
/// @param bookinfoNamespace where Bookinfo runs
public record JoinSpec(
    MeshKind mesh,
    ClusterRef cluster,
    MachineSpec machine,
    String serviceNamespace,
    String serviceAccount,
    String bookinfoNamespace,
    List<ServiceSpec> services,
    TrafficSpec traffic,
    MeshChoices choices) {
  /// The namespace of the control plane.
  public static final String ISTIO_NAMESPACE = "istio-system";

  public JoinSpec {
    Names.requireNamespace("service-namespace", serviceNamespace);
    Names.requireNamespace("Bookinfo-namespace", bookinfoNamespace);
    Names.requireAccount(serviceAccount);
    services = List.copyOf(services);
    ServiceRules.require(mesh, services);
  }

  /// With the usual choices about the mesh.
  public JoinSpec(
      MeshKind mesh,
      ClusterRef cluster,
      MachineSpec machine,
      String serviceNamespace,
      String serviceAccount,
      String bookinfoNamespace,
      List<ServiceSpec> services,
      TrafficSpec traffic) {
    this(
        mesh,
        cluster,
        machine,
        serviceNamespace,
        serviceAccount,
        bookinfoNamespace,
        services,
        traffic,
        MeshChoices.usual());
  }

  /// The same with other choices about the mesh.
  public JoinSpec with(MeshChoices other) {
    return new JoinSpec(
        mesh,
        cluster,
        machine,
        serviceNamespace,
        serviceAccount,
        bookinfoNamespace,
        services,
        traffic,
        other);
  }

  public MachineRef machineRef() {
    return machine.ref();
  }

  /// The ports that the sidecar has to take over on the machine, ascending.
  public List<Integer> servicePorts() {
    return services.stream()
        .flatMap(s -> s.ports().stream())
        .map(PortSpec::number)
        .distinct()
        .sorted()
        .toList();
  }

  /// The service that brings the ratings database along, if one does.
  public Optional<ServiceSpec> databaseService() {
    return services.stream().filter(service -> service.database().isPresent()).findFirst();
  }
}
