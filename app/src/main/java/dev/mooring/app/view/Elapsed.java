package dev.mooring.app.view;

import java.time.Duration;
import java.util.Locale;

/// How long something took, short enough for a narrow column.
public final class Elapsed {
  private static final long MINUTE = 60;

  private Elapsed() {}

  /// `0.4 s`, `41 s`, `2:05`; empty for no time at all.
  public static String text(Duration time) {
    var seconds = time.toSeconds();
    if (time.toMillis() < 50) {
      return "";
    }
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
    return seconds < MINUTE
        ? seconds + " s"
        : String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE);
  }
}
