package dev.mooring.app.state;

import java.util.Locale;

/// How far something is.
public enum StepState {
  PENDING,
  RUNNING,
  DONE,
  FAILED,
  STOPPED;

  /// The word in keys and style classes: `done`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
