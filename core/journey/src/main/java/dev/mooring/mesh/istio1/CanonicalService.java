package dev.mooring.mesh.istio1;

import java.util.Map;
import java.util.stream.Stream;

/// The name and revision that telemetry knows a workload by (Istio, labels of canonical services).
record CanonicalService(String name, String revision) {
  static final String NAME_LABEL = "service.istio.io/canonical-name";
  static final String REVISION_LABEL = "service.istio.io/canonical-revision";

  static CanonicalService of(WorkloadGroup group) {
    return new CanonicalService(
        first(group.labels(), group.name(), NAME_LABEL, "app.kubernetes.io/name", "app"),
        first(group.labels(), "latest", REVISION_LABEL, "app.kubernetes.io/version", "version"));
  }

  private static String first(Map<String, String> labels, String otherwise, String... keys) {
    return Stream.of(keys)
        .filter(labels::containsKey)
        .map(labels::get)
        .findFirst()
        .orElse(otherwise);
  }
}
