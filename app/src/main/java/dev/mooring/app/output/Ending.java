package dev.mooring.app.output;

import dev.mooring.app.session.ExitStatus;
import java.time.Duration;
import java.util.Optional;

/// The last thing that a command says.
///
/// @param evidence what the live check saw; empty where it did not run
/// @param wall how long it took
/// @param criticalPath seconds that a perfect run needs; only when practising
public record Ending(
    ExitStatus status, Evidence evidence, Duration wall, Optional<Double> criticalPath) {

  /// The end of a command that only looks.
  public static Ending of(ExitStatus status, Duration wall) {
    return new Ending(status, Evidence.NONE, wall, Optional.empty());
  }
}
