package dev.mooring.step.tutorial;

import dev.mooring.change.unit.UnitEffect;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.AccountKeys;
import dev.mooring.facts.Balancers;
import dev.mooring.facts.CloudClusters;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.model.JoinSpec;
import dev.mooring.net.Ipv4;
import dev.mooring.net.Ipv4Range;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The questions of [SidecarStep].
final class SidecarChecks {
  private SidecarChecks() {}

  static Finding keys(WorldView world, JoinSpec spec) {
    var secret = "istio." + spec.workload().account();
    var keys = AccountKeys.find(world, spec.workload().namespace(), spec.workload().account());
    if (keys.isEmpty()) {
      return Finding.waiting(Hint.KEY_SECRET_MISSING, secret, spec.workload().namespace());
    }
    return AccountKeys.problem(
            keys.get(), spec.workload().namespace(), spec.workload().account(), world.now())
        .<Finding>map(problem -> Finding.failed(Hint.KEY_FILES_UNUSABLE, secret, problem))
        .orElse(
            Finding.passed(
                "spiffe://cluster.local/ns/%s/sa/%s"
                    .formatted(spec.workload().namespace(), spec.workload().account())));
  }

  /// The three look-ups of Istio's own guide: a load balancer's address for the short name, service
  /// addresses for the long ones.
  static Finding lookups(WorldView world, JoinSpec spec) {
    var pilot = Balancers.address(world, ControlPlaneBalancer.PILOT).orElse("");
    var cidr = Ipv4Range.parse(CloudClusters.find(world, spec.cluster()).serviceCidr());
    var wrong =
        Stream.of(
                wrong(world, spec, "istio-pilot.istio-system", pilot::equals),
                wrong(world, spec, "istio-pilot.istio-system.svc.cluster.local.", cidr::contains),
                wrong(world, spec, "istio-ingress.istio-system.svc.cluster.local.", cidr::contains))
            .flatMap(Optional::stream)
            .toList();
    return wrong.isEmpty()
        ? Finding.passed("istio-pilot.istio-system → " + pilot)
        : Finding.failed(Hint.NAME_RESOLVES_WRONGLY, String.join("; ", wrong));
  }

  private static Optional<String> wrong(
      WorldView world, JoinSpec spec, String name, Predicate<String> isRight) {
    var answer =
        world.machine(spec.machineRef()).map(m -> address(m.ask("host " + name).out())).orElse("");
    return Ipv4.isAddress(answer) && isRight.test(answer)
        ? Optional.empty()
        : Optional.of(name + " → " + (answer.isEmpty() ? "–" : answer));
  }

  private static String address(String hostOutput) {
    var marker = " has address ";
    var at = hostOutput.indexOf(marker);
    return at < 0
        ? ""
        : hostOutput.substring(at + marker.length()).lines().findFirst().orElse("").strip();
  }

  static Finding certificate(WorldView world, JoinSpec spec) {
    return seen(world, spec, new UnitEffect.GetsCertificate())
        ? Finding.passed("CSR is approved")
        : Finding.waiting(Hint.CERTIFICATE_REQUEST_PENDING, spec.machineRef().name());
  }

  static Finding capture(WorldView world, JoinSpec spec) {
    return seen(world, spec, new UnitEffect.Captures(spec.cluster(), List.of()))
        ? Finding.passed(CloudClusters.find(world, spec.cluster()).serviceCidr())
        : Finding.waiting(Hint.TRAFFIC_NOT_CAPTURED, spec.machineRef().name());
  }

  private static boolean seen(WorldView world, JoinSpec spec, UnitEffect effect) {
    return world
        .machine(spec.machineRef())
        .filter(machine -> effect.isSeen(world, machine))
        .isPresent();
  }
}
