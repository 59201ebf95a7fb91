package dev.mooring.lab.cluster.store;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A release of Kubernetes as its API server shows it.
public enum Release {
  /// The one of the tutorial's days.
  V1_8(
      new Facts("1", "8+", "v1.8.1-gke.0", "2017-10-12T01:12:04Z", "go1.8.3b4"),
      BuiltInKinds.all()),
  /// One that today's Istio runs on.
  V1_33(
      new Facts("1", "33", "v1.33.5-gke.1080000", "2025-09-22T15:14:04Z", "go1.24.6"),
      Istio1Kinds.all());

  private final Facts facts;
  private final List<ApiKind> kinds;

  Release(Facts facts, List<ApiKind> kinds) {
    this.facts = facts;
    this.kinds = kinds;
  }

  private record Facts(
      String major, String minor, String gitVersion, String buildDate, String goVersion) {}

  /// `v1.8.1-gke.0`.
  public String gitVersion() {
    return facts.gitVersion();
  }

  /// The answer to `/version`.
  public ObjectNode version() {
    return Json.object()
        .put("major", facts.major())
        .put("minor", facts.minor())
        .put("gitVersion", facts.gitVersion())
        .put("gitCommit", "6fc5d2ce2d0ba7a0a5a4d5a7d0a0a0c9a3c5b6e7")
        .put("gitTreeState", "clean")
        .put("buildDate", facts.buildDate())
        .put("goVersion", facts.goVersion())
        .put("compiler", "gc")
        .put("platform", "linux/amd64");
  }

  /// The kinds that it serves without a custom resource definition.
  List<ApiKind> kinds() {
    return kinds;
  }
}
