package dev.mooring.facts;

import dev.mooring.command.Program;
import dev.mooring.command.Text;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.mesh.tutorial.Kubedns;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.net.Ipv4;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The addresses of the four Services by which machines reach the tutorial mesh's control plane.
public final class Balancers {
  private Balancers() {}

  /// The address of one of them; empty while it is pending.
  public static Optional<String> address(WorldView world, ControlPlaneBalancer balancer) {
    return address(world, balancer.ref());
  }

  /// The address of a Service by which machines reach it; empty while it is pending.
  public static Optional<String> address(WorldView world, ResourceRef service) {
    return world.cluster().find(service).flatMap(found -> addresses(found).findFirst());
  }

  /// The IPv4 addresses of a Service as machines reach it: its load balancer's, then those that the
  /// nodes take for it.
  public static Stream<String> addresses(Resource service) {
    return Stream.concat(
            service.json().at("/status/loadBalancer/ingress").valueStream().map(i -> i.path("ip")),
            service.json().at("/spec/externalIPs").valueStream())
        .map(ip -> ip.asString(""))
        .filter(Ipv4::isAddress);
  }

  /// @throws WorldException.NotFound while an address is pending
  public static String kubedns(WorldView world) {
    return kubedns(balancer -> known(world, balancer)).render();
  }

  /// The same file in what a person types: with questions in place of the addresses.
  public static Text typedKubedns(ClusterRef cluster) {
    var given = cluster.exposeAddress();
    if (given.isPresent()) {
      return Text.of(kubedns(_ -> given.get()).render());
    }
    var text = Text.of(kubedns(Balancers::placeholder).render());
    for (var balancer : ControlPlaneBalancer.values()) {
      text = text.with(placeholder(balancer), typedAddress(balancer.ref()));
    }
    return text;
  }

  /// The question for the address of a Service's load balancer.
  public static Text typedAddress(ResourceRef service) {
    return Text.answer(
        Program.kubectl("-n", service.namespace(), "get", "service", service.name(), "-o")
            .with(Text.of("jsonpath=").plus(Text.of("{.status.loadBalancer.ingress[0].ip}"))));
  }

  private static Kubedns kubedns(Function<ControlPlaneBalancer, String> addresses) {
    return new Kubedns(
        addresses.apply(ControlPlaneBalancer.DNS),
        addresses.apply(ControlPlaneBalancer.MIXER),
        addresses.apply(ControlPlaneBalancer.PILOT),
        addresses.apply(ControlPlaneBalancer.CA),
        JoinSpec.ISTIO_NAMESPACE);
  }

  private static String known(WorldView world, ControlPlaneBalancer balancer) {
    return address(world, balancer)
        .orElseThrow(
            () -> new WorldException.NotFound(Phrase.of("refusal.address", balancer.ref()), null));
  }

  /// An address of the range that RFC 5737 keeps for examples.
  private static String placeholder(ControlPlaneBalancer balancer) {
    return "192.0.2." + balancer.port() % 251;
  }
}
