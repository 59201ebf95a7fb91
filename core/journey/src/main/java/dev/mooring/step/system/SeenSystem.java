package dev.mooring.step.system;

import dev.mooring.system.SystemReport;
import java.time.Duration;
import java.time.Instant;

/// What one look at a machine told, and when.
///
/// @param begin our clock when the question was sent
/// @param end our clock when the answer had come
record SeenSystem(SystemReport report, Instant begin, Instant end) {

  /// How far the machine's clock is off at least, whatever part of the time the way took.
  Duration skew() {
    return report
        .time()
        .map(
            time -> {
              var late = Duration.between(time.plusSeconds(1), begin);
              var early = Duration.between(end, time);
              return late.isPositive() ? late : early.isPositive() ? early : Duration.ZERO;
            })
        .orElse(Duration.ZERO);
  }
}
