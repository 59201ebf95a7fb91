package dev.mooring.model;

import java.util.List;
import java.util.Optional;

/// What machines offer to the mesh, and who they are in it. It stands apart from the machine: any
/// number of machines can carry the same workload.
///
/// @param namespace of the services and of the identity (`vm` in the tutorial)
/// @param account of the identity
public record Workload(String namespace, String account, List<ServiceSpec> services) {

  public Workload {
    Names.requireNamespace("service-namespace", namespace);
    Names.requireAccount(account);
    services = List.copyOf(services);
  }

  /// The tutorial's: the ratings database in the namespace `vm`.
  public static Workload usual() {
    return new Workload(
        "vm", "default", List.of(ServiceSpec.mysqldb(DatabaseSpec.RANDOM_PASSWORD)));
  }

  /// The same in another namespace.
  public Workload withNamespace(String other) {
    return new Workload(other, account, services);
  }

  /// The same under another account.
  public Workload withAccount(String other) {
    return new Workload(namespace, other, services);
  }

  /// The same with other services.
  public Workload withServices(List<ServiceSpec> others) {
    return new Workload(namespace, account, others);
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
