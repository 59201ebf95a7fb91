package dev.mooring.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Which of the two worlds the journey goes through.
public enum MeshKind {
  /// Istio 0.2, as in the tutorial "Using Istio with Google Compute Engine".
  TUTORIAL("tutorial", "default"),
  /// Istio 1.24 and later. Journals keep the name that the first releases gave it.
  @JsonProperty("TODAY")
  ISTIO_1("today", "bookinfo");

  private final String word;
  private final String bookinfoNamespace;

  MeshKind(String word, String bookinfoNamespace) {
    this.word = word;
    this.bookinfoNamespace = bookinfoNamespace;
  }

  /// Whether the ports of all services of a machine are one list, by their names: a WorkloadGroup
  /// has one.
  public boolean hasOneListOfPorts() {
    return switch (this) {
      case TUTORIAL -> false;
      case ISTIO_1 -> true;
    };
  }

  /// The word that people type for it, in options and settings.
  public String word() {
    return word;
  }

  /// The namespace that Bookinfo usually runs in.
  public String bookinfoNamespace() {
    return bookinfoNamespace;
  }
}
