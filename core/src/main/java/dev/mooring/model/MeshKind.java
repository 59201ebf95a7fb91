package dev.mooring.model;

/// Which of the two worlds the journey goes through.
public enum MeshKind {
  /// Istio 0.2, as in the tutorial "Using Istio with Google Compute Engine".
  TUTORIAL,
  /// Istio 1.24 and later.
  TODAY
}
