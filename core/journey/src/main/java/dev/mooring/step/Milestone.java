package dev.mooring.step;

/// A point of a run that others wait for: the end of a step, or a named point within one.
///
/// @param name empty for the end of the step
public record Milestone(StepId step, String name) {
  /// The machine's package tool is free again after the sidecar's packages.
  public static final Milestone PACKAGES = new Milestone(StepId.SIDECAR, "packages");

  public static Milestone endOf(StepId step) {
    return new Milestone(step, "");
  }
}
