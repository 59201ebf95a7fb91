package dev.mooring.lab.world;

/// Which Istio the practice cluster runs.
public enum IstioRelease {
  /// 0.2.12, as in the tutorial "Using Istio with Google Compute Engine".
  ISTIO_0_2,
  /// 1.24 and later.
  ISTIO_1
}
