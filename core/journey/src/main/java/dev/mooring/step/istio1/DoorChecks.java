package dev.mooring.step.istio1;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.Balancers;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.EastWestGateway;
import dev.mooring.mesh.istio1.IstiodBalancer;
import dev.mooring.model.JoinSpec;
import dev.mooring.net.Ipv4Range;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldView;
import dev.mooring.step.shared.BalancerEvents;
import dev.mooring.step.shared.Pods;
import dev.mooring.step.tutorial.ExposeChecks;
import dev.mooring.step.tutorial.ExposeChecks.Entrance;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The questions of [Istio1ExposeStep].
record DoorChecks(JoinSpec spec, ControlPlane plane) {
  /// TLS between workloads of different networks.
  static final int WORKLOADS = 15443;

  private static final List<Integer> GATEWAY_PORTS = List.of(IstiodBalancer.PORT, WORKLOADS);

  /// Both networks need a name, and not the same one.
  Finding network(WorldView world) {
    var machine = spec.choices().machineNetwork();
    if (plane.network().isEmpty()) {
      return Finding.failed(Hint.CLUSTER_NETWORK_UNNAMED, plane.injectorConfigMap(), machine);
    }
    return plane.network().equals(machine)
        ? Finding.failed(Hint.NETWORKS_NAMED_ALIKE, machine)
        : Finding.passed(plane.network() + ", " + machine);
  }

  /// The label on Istio's namespace says which network the cluster is; another one is not ours to
  /// change.
  Finding label(WorldView world) {
    var namespace = new ResourceRef(ResourceKind.NAMESPACE, "", plane.namespace());
    var label =
        world.cluster().find(namespace).map(one -> one.label(DoorWishes.NETWORK)).orElse("");
    return label.isEmpty() || label.equals(plane.network())
        ? Finding.passed(label)
        : Finding.failed(
            Hint.NAMESPACE_ON_ANOTHER_NETWORK, plane.namespace(), label, plane.network());
  }

  Finding sources(WorldView world) {
    var wrong =
        spec.choices().sources().stream()
            .filter(range -> !isRange(range))
            .collect(Collectors.joining(", "));
    return wrong.isEmpty()
        ? Finding.passed(String.join(", ", spec.choices().sources()))
        : Finding.failed(Hint.SOURCE_RANGE_INVALID, wrong);
  }

  private static boolean isRange(String text) {
    try {
      return text.contains("/") && !Ipv4Range.parse(text).toString().isEmpty();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  Finding isFree(WorldView world, String address) {
    var door = Door.of(spec, plane);
    var ports = spec.choices().hasNetworks() ? GATEWAY_PORTS : List.of(IstiodBalancer.PORT);
    return ExposeChecks.isFree(
        world, address, ports.stream().map(port -> new Entrance(door, "TCP", port)).toList());
  }

  Finding gateway(WorldView world) {
    var name = EastWestGateway.ref(plane.namespace()).name();
    return Pods.anyReady(world, plane.namespace(), EastWestGateway.SELECTOR)
        ? Finding.passed(name)
        : Finding.waiting(Hint.GATEWAY_NOT_RUNNING, name, plane.namespace());
  }

  /// A gateway that somebody else made may lack the ports that a machine needs.
  Finding ports(WorldView world) {
    var door = Door.of(spec, plane);
    var open =
        world.cluster().find(door).stream()
            .flatMap(service -> service.json().at("/spec/ports").valueStream())
            .map(port -> port.path("port").asInt(0))
            .toList();
    var missing = GATEWAY_PORTS.stream().filter(port -> !open.contains(port)).toList();
    return missing.isEmpty()
        ? Finding.passed(open.toString())
        : Finding.failed(
            Hint.GATEWAY_WITHOUT_PORTS,
            door.name(),
            missing.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  /// A host name cannot stand in the machine's hosts file, and an empty one would leave the machine
  /// without istiod.
  ///
  /// @param pending what to say as long as nobody answers
  Finding address(WorldView world, Hint pending) {
    var door = Door.of(spec, plane);
    var known = Balancers.address(world, door);
    if (known.isPresent()) {
      return Finding.passed(known.get());
    }
    return Stream.of(hostname(world, door))
        .filter(name -> !name.isEmpty())
        .<Finding>map(name -> Finding.failed(Hint.DOOR_WITHOUT_ADDRESS, door.name(), name))
        .findFirst()
        .or(
            () ->
                BalancerEvents.refusal(world, door)
                    .map(reason -> Finding.failed(Hint.ADDRESS_REFUSED, door.name(), reason)))
        .orElseGet(() -> Finding.waiting(pending, door.name()));
  }

  private static String hostname(WorldView world, ResourceRef door) {
    return world
        .cluster()
        .find(door)
        .map(service -> service.text("/status/loadBalancer/ingress/0/hostname"))
        .orElse("");
  }
}
