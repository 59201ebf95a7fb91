package dev.mooring.app.view;

import dev.mooring.app.state.LogLine;
import java.util.Locale;

/// How much of the log is shown.
enum LogLevel {
  /// Everything that the world printed, too.
  ALL,
  /// What was changed and checked.
  STEPS,
  /// What failed.
  PROBLEMS;

  boolean holds(LogLine line) {
    return switch (this) {
      case ALL -> true;
      case STEPS -> !line.glyph().isEmpty();
      case PROBLEMS -> line.glyph().equals("✗");
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
