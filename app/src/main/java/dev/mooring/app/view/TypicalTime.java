package dev.mooring.app.view;

import dev.mooring.step.StepId;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// How long a step usually takes: what `mvn -Pbenchmark` measures with realistic delays, rounded
/// (`src/site/benchmarks.md`).
final class TypicalTime {
  private TypicalTime() {}

  /// Empty for what takes no time worth telling, and for what is no step.
  ///
  /// @param word of the step
  static Optional<Duration> of(String word) {
    return Stream.of(StepId.values())
        .filter(id -> id.word().equals(word))
        .findFirst()
        .map(TypicalTime::of)
        .filter(time -> !time.isZero());
  }

  private static Duration of(StepId id) {
    return Duration.ofSeconds(
        switch (id) {
          case EXPOSE -> 36;
          case MACHINE -> 24;
          case SIDECAR -> 14;
          case SERVICES -> 22;
          case CONTEXT, TRAFFIC -> 0;
        });
  }
}
