package dev.mooring.model;

import java.util.List;
import java.util.Optional;

/// What machines offer to the mesh, and who they are in it. It stands apart from the machine: any
/// number of machines can carry the same workload, and stand behind the same Services.
///
/// @param name of its group in the cluster; empty where the only machine's name will do
/// @param namespace of the services and of the identity (`vm` in the tutorial)
/// @param account of the identity
public record Workload(
    Optional<String> name, String namespace, String account, List<ServiceSpec> services) {

  public Workload {
    name.ifPresent(given -> Names.requireLabel("workload-name", given));
    Names.requireNamespace("service-namespace", namespace);
    Names.requireAccount(account);
    services = List.copyOf(services);
  }

  /// The tutorial's: the ratings database in the namespace `vm`.
  public static Workload usual() {
    return new Workload(
        Optional.empty(),
        "vm",
        "default",
        List.of(ServiceSpec.mysqldb(DatabaseSpec.RANDOM_PASSWORD)));
  }

  /// The same under a name of its own, so that other machines can join it.
  public Workload named(String given) {
    return new Workload(Optional.of(given), namespace, account, services);
  }

  /// The same under the name of its only machine.
  public Workload unnamed() {
    return new Workload(Optional.empty(), namespace, account, services);
  }

  /// The name of its group in the cluster.
  ///
  /// @param first the machine whose name the workload has, as long as it has none of its own
  public String group(MachineRef first) {
    return name.orElseGet(() -> Names.label(first.name()));
  }

  /// The same in another namespace.
  public Workload withNamespace(String other) {
    return new Workload(name, other, account, services);
  }

  /// The same under another account.
  public Workload withAccount(String other) {
    return new Workload(name, namespace, other, services);
  }

  /// The same with other services.
  public Workload withServices(List<ServiceSpec> others) {
    return new Workload(name, namespace, account, others);
  }

  /// The ports that the sidecar has to take over on a machine, ascending.
  public List<Integer> ports() {
    return services.stream()
        .flatMap(service -> service.ports().stream())
        .map(PortSpec::number)
        .distinct()
        .sorted()
        .toList();
  }

  /// The service that brings the ratings database along, if one does.
  public Optional<ServiceSpec> database() {
    return services.stream().filter(service -> service.database().isPresent()).findFirst();
  }
}
