package dev.mooring.mesh.tutorial;

import dev.mooring.model.PortSpec;
import dev.mooring.model.ServiceSpec;
import java.util.List;

/// A service on a machine, as it is registered in the mesh.
///
/// @param namespace also the namespace of the machine's keys
/// @param account the service account that the machine's keys speak for; Istio's default is
///   `default`
public record RegisteredService(
    String namespace, String name, List<PortSpec> ports, String account) {

  /// @throws IllegalArgumentException when there is no port
  public RegisteredService {
    ports = List.copyOf(ports);
    if (ports.isEmpty()) {
      throw new IllegalArgumentException("A service has at least one port.");
    }
  }

  /// The service of a wish, in the namespace that the machine's identity is of.
  public static RegisteredService of(String namespace, ServiceSpec service) {
    return new RegisteredService(namespace, service.name(), service.ports(), service.account());
  }

  /// Its name in the cluster: `mysqldb.vm.svc.cluster.local`.
  public String host() {
    return name + "." + namespace + ".svc.cluster.local";
  }
}
