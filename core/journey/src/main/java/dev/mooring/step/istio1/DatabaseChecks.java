package dev.mooring.step.istio1;

import dev.mooring.change.unit.UnitEffect;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.WorldView;
import java.util.Map;
import java.util.stream.Stream;

/// The questions of [Istio1ServicesStep] about the ratings database and those who ask it.
record DatabaseChecks(JoinSpec spec) {
  private static final Map<String, String> RATINGS =
      Map.of("app", "ratings", "version", "v2-mysql-vm");

  /// A server on the loopback interface alone is never reached by what the sidecar passes on.
  Finding listens(WorldView world) {
    var port = spec.workload().database().orElseThrow().ports().getFirst().number();
    var effect = new UnitEffect.ListensOutside(port);
    return world
            .machine(spec.machineRef())
            .filter(machine -> effect.isSeen(world, machine))
            .isPresent()
        ? Finding.passed(effect.detail())
        : Finding.waiting(
            Hint.DATABASE_ON_LOOPBACK_ONLY, String.valueOf(port), spec.machineRef().name());
  }

  /// Only a sidecar knows the machine behind the Service: for Kubernetes alone nobody is there.
  Finding injected(WorldView world) {
    var without =
        world.cluster().list(ResourceKind.POD, spec.bookinfoNamespace(), RATINGS).stream()
            .filter(pod -> !hasSidecar(pod))
            .map(pod -> pod.ref().name())
            .toList();
    return without.isEmpty()
        ? Finding.passed("istio-proxy")
        : Finding.failed(
            Hint.PODS_WITHOUT_SIDECAR, String.join(", ", without), spec.bookinfoNamespace());
  }

  private static boolean hasSidecar(Resource pod) {
    var spec = pod.json().path("spec");
    return Stream.concat(
            spec.path("containers").valueStream(), spec.path("initContainers").valueStream())
        .anyMatch(container -> container.path("name").asString("").equals("istio-proxy"));
  }
}
