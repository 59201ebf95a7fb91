package dev.mooring.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the services of one machine may not have in common, and what none of them may have.
final class ServiceRules {
  /// SSH, which stays reachable whatever the proxy does, and the ports that the sidecar itself
  /// listens on (Istio 0.2: `envoy.json`; today: pilot-agent and its table of ports).
  private static final Set<Integer> RESERVED =
      Set.of(22, 15000, 15001, 15004, 15006, 15008, 15009, 15020, 15021, 15053, 15090);

  private ServiceRules() {}

  /// @throws InvalidValue when the cluster would refuse them, or the machine could not serve them
  static void require(MeshKind mesh, List<ServiceSpec> services) {
    for (var service : services) {
      Names.requireLabel("service-name", service.name());
      Names.requireAccount(service.account());
      service.ports().forEach(port -> requireFree(port.number()));
      requireOnce("port-name-twice", PORT_NAME_TWICE, service.ports().stream(), PortSpec::name);
    }
    requireOnce("service-twice", SERVICE_TWICE, services.stream(), ServiceSpec::name);
    requireOnce("port-twice", PORT_TWICE, ports(services), PortSpec::number);
    if (mesh.hasOneListOfPorts()) {
      requireOnce("port-name-twice", PORT_NAME_TWICE, ports(services), PortSpec::name);
    }
  }

  private static final String SERVICE_TWICE =
      "There are two services of the name ''{0}'': give each one of its own.";
  private static final String PORT_TWICE =
      "The port {0} stands there twice: a machine has each port once.";
  private static final String PORT_NAME_TWICE =
      "The port name ''{0}'' stands for two ports: give each a name of its own, such as"
          + " ''{0}-2'', of which the part before the first ''-'' is the protocol.";

  private static Stream<PortSpec> ports(List<ServiceSpec> services) {
    return services.stream().flatMap(service -> service.ports().stream());
  }

  private static void requireFree(int port) {
    if (RESERVED.contains(port)) {
      throw InvalidValue.of(
          "port-reserved",
          "The port {0} cannot be a service''s: 22 is SSH''s and is never captured, and the sidecar"
              + " itself listens on {1}.",
          port,
          String.join(
              ", ",
              RESERVED.stream()
                  .filter(number -> number > 22)
                  .sorted()
                  .map(String::valueOf)
                  .toList()));
    }
  }

  private static <T> void requireOnce(
      String word, String english, Stream<T> things, Function<T, Object> name) {
    var seen = new HashSet<>();
    things
        .map(name)
        .filter(one -> !seen.add(one))
        .findFirst()
        .ifPresent(
            one -> {
              throw InvalidValue.of(word, english, one);
            });
  }
}
