package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.Labels;
import dev.mooring.lab.mesh.Pod;
import java.util.Map;

/// Somebody who takes the requests of a Service.
sealed interface Backend {

  Map<String, String> labels();

  /// Whether its proxy is expected to speak mutual TLS.
  boolean speaksTls();

  record OfPod(Pod pod, int port) implements Backend {

    @Override
    public Map<String, String> labels() {
      return Labels.of(pod.json().path("metadata").path("labels"));
    }

    @Override
    public boolean speaksTls() {
      return pod.hasSidecar();
    }
  }

  record OfEntry(Entry entry, int port) implements Backend {

    @Override
    public Map<String, String> labels() {
      return entry.labels();
    }

    @Override
    public boolean speaksTls() {
      return entry.speaksTls();
    }
  }

  /// Whether it belongs to a subset.
  default boolean matches(Map<String, String> subset) {
    return labels().entrySet().containsAll(subset.entrySet());
  }
}
