package dev.mooring.step;

import java.util.Locale;

/// The six steps, in the order of the rail. One word in eight places: this enum, the step, the
/// page, the texts, the guide, the tests, the screenshots and the hint codes.
public enum StepId {
  CONTEXT,
  EXPOSE,
  MACHINE,
  SIDECAR,
  SERVICES,
  TRAFFIC;

  /// The word in keys and file names: `sidecar`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
