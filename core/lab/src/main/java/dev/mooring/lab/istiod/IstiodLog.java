package dev.mooring.lab.istiod;

import dev.mooring.lab.cluster.store.PodLogs;
import dev.mooring.lab.mesh.ClusterView;
import java.time.InstantSource;
import java.util.Map;

/// What istiod says: the log of its pods.
record IstiodLog(PodLogs logs, ClusterView cluster, InstantSource clock) {

  void info(String message) {
    write("info", message);
  }

  void warn(String message) {
    write("warn", message);
  }

  private void write(String level, String message) {
    cluster
        .readyPods(ClusterView.ISTIO_NAMESPACE, Map.of("app", "istiod"))
        .forEach(
            pod ->
                logs.append(
                    pod.namespace(), pod.name(), clock.instant() + "\t" + level + "\t" + message));
  }

  /// The name of the pod that takes the calls; it signs what istiod writes.
  String instance() {
    return cluster.readyPods(ClusterView.ISTIO_NAMESPACE, Map.of("app", "istiod")).stream()
        .map(pod -> pod.name())
        .findFirst()
        .orElse("istiod");
  }
}
