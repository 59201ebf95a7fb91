package dev.mooring.step.shared;

import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What has to be open around a host of one's own. Mooring changes no firewall but Google's, so its
/// owner is told.
public final class FirewallAdvice {
  private FirewallAdvice() {}

  /// One sentence for each direction; none where Mooring makes the rules itself.
  public static List<Phrase> of(JoinSpec spec) {
    return spec.machine() instanceof OwnHost host
        ? Stream.concat(in(spec, host).stream(), Stream.of(out(spec, host))).toList()
        : List.of();
  }

  private static Optional<Phrase> in(JoinSpec spec, OwnHost host) {
    var ports =
        spec.workload().ports().stream().map(String::valueOf).collect(Collectors.joining(", "));
    var pods = spec.cluster().own().map(OwnCluster::podRange).orElse("");
    if (ports.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        pods.isEmpty()
            ? Phrase.of("firewall.in", host.place(), ports)
            : Phrase.of("firewall.in.range", host.place(), ports, pods));
  }

  private static List<String> controlPlane(JoinSpec spec) {
    return switch (spec.mesh()) {
      case TUTORIAL ->
          Stream.of(ControlPlaneBalancer.values())
              .map(balancer -> balancer.protocol() + " " + balancer.port())
              .toList();
      case ISTIO_1 ->
          spec.choices().hasNetworks() ? List.of("TCP 15012", "TCP 15443") : List.of("TCP 15012");
    };
  }

  private static Phrase out(JoinSpec spec, OwnHost host) {
    var ports = String.join(", ", controlPlane(spec));
    return spec.cluster()
        .exposeAddress()
        .map(address -> Phrase.of("firewall.out.address", host.place(), ports, address))
        .orElse(Phrase.of("firewall.out", host.place(), ports));
  }
}
