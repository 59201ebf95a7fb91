package dev.mooring.step.shared;

import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.WorldView;
import java.util.Map;

/// What pods are doing.
public final class Pods {
  private Pods() {}

  /// Whether a pod with these labels takes requests.
  public static boolean anyReady(WorldView world, String namespace, Map<String, String> labels) {
    return world.cluster().list(ResourceKind.POD, namespace, labels).stream()
        .anyMatch(Pods::isReady);
  }

  static boolean isReady(Resource pod) {
    return pod.json()
        .path("status")
        .path("conditions")
        .valueStream()
        .anyMatch(
            c ->
                c.path("type").asString("").equals("Ready")
                    && c.path("status").asString("").equals("True"));
  }
}
