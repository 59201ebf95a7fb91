package dev.mooring.app.topology;

import java.util.Locale;

/// How a part of the drawing is shown.
public enum Look {
  /// Not there yet: dashed and pale.
  PLANNED,
  /// Being made.
  RUNNING,
  /// Seen in the world.
  PRESENT,
  /// Here it failed.
  FAILED;

  /// The word in style classes and text keys: `planned`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
