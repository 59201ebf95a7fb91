package dev.mooring.step.tutorial;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.WorldView;
import java.util.Map;

/// Whether the cluster's control plane is one that the tutorial's machine can join.
final class ControlPlaneCheck {
  private ControlPlaneCheck() {}

  static Finding istio(WorldView world) {
    var pilots =
        world.cluster().list(ResourceKind.POD, JoinSpec.ISTIO_NAMESPACE, Map.of("istio", "pilot"));
    if (pilots.isEmpty()) {
      return Finding.failed(Hint.ISTIO_MISSING, JoinSpec.ISTIO_NAMESPACE);
    }
    var version = tag(pilots.getFirst().text("/spec/containers/0/image"));
    return version.startsWith("0.2.")
        ? Finding.passed("Istio " + version)
        : Finding.failed(Hint.ISTIO_OF_ANOTHER_VERSION, version);
  }

  private static String tag(String image) {
    return image.substring(image.lastIndexOf(':') + 1);
  }
}
