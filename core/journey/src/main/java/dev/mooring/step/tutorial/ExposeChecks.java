package dev.mooring.step.tutorial;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.Balancers;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.port.Access;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldView;
import dev.mooring.step.shared.BalancerEvents;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The questions of [ExposeStep].
public final class ExposeChecks {
  private static final ResourceKind NODE = new ResourceKind("v1", "Node");

  private ExposeChecks() {}

  /// @param pending what to say as long as nobody answers
  public static Finding address(WorldView world, ControlPlaneBalancer balancer, Hint pending) {
    var name = balancer.ref().name();
    var known = Balancers.address(world, balancer);
    if (known.isPresent()) {
      return Finding.passed(known.get());
    }
    var hostname = hostname(world, balancer);
    if (!hostname.isEmpty()) {
      return Finding.failed(Hint.LOAD_BALANCER_WITHOUT_ADDRESS, name, hostname);
    }
    return BalancerEvents.refusal(world, balancer.ref())
        .<Finding>map(reason -> Finding.failed(Hint.ADDRESS_REFUSED, name, reason))
        .orElse(Finding.waiting(pending, name));
  }

  private static String hostname(WorldView world, ControlPlaneBalancer balancer) {
    return world
        .cluster()
        .find(balancer.ref())
        .map(service -> service.text("/status/loadBalancer/ingress/0/hostname"))
        .orElse("");
  }

  /// Two Services at one address and port: the nodes would serve only one of them.
  static Finding isFree(WorldView world, String address) {
    return isFree(
        world,
        address,
        Stream.of(ControlPlaneBalancer.values())
            .map(one -> new Entrance(one.ref(), one.protocol(), one.port()))
            .toList());
  }

  /// A port of a Service of ours at an address that is given by hand.
  public record Entrance(ResourceRef service, String protocol, int port) {}

  public static Finding isFree(WorldView world, String address, List<Entrance> entrances) {
    var taken =
        entrances.stream()
            .flatMap(entrance -> others(world, entrance, address))
            .distinct()
            .collect(Collectors.joining(", "));
    return taken.isEmpty()
        ? Finding.passed(address)
        : Finding.failed(Hint.EXTERNAL_IP_TAKEN, address, taken);
  }

  private static Stream<String> others(WorldView world, Entrance entrance, String address) {
    return listed(world, ResourceKind.SERVICE, "services").stream()
        .filter(service -> !service.ref().equals(entrance.service()))
        .filter(service -> Balancers.addresses(service).anyMatch(address::equals))
        .filter(service -> service.json().at("/spec/ports").valueStream().anyMatch(is(entrance)))
        .map(service -> service.ref() + " " + entrance.protocol() + " " + entrance.port());
  }

  private static Predicate<JsonNode> is(Entrance entrance) {
    return port ->
        port.path("port").asInt(0) == entrance.port()
            && port.path("protocol").asString("TCP").equals(entrance.protocol());
  }

  /// An address that no node has leads nowhere, unless something outside the cluster sends it to a
  /// node.
  public static Finding isNode(WorldView world, String address) {
    var known =
        listed(world, NODE, "nodes").stream()
            .flatMap(node -> node.json().at("/status/addresses").valueStream())
            .map(one -> one.path("address").asString(""))
            .toList();
    return known.isEmpty() || known.contains(address)
        ? Finding.passed(address)
        : Finding.warning(Hint.EXTERNAL_IP_OF_NO_NODE, address, String.join(", ", known));
  }

  /// What there is in the whole cluster; nothing for a user who may not look.
  private static List<Resource> listed(WorldView world, ResourceKind kind, String plural) {
    return world.cluster().may(new Access("list", "", plural, ""))
        ? world.cluster().list(kind, "", Map.of())
        : List.of();
  }
}
