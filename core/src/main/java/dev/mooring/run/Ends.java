package dev.mooring.run;

import dev.mooring.step.StepId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// How the steps of a run ended: what the others wait for.
final class Ends {
  private final Map<StepId, CompletableFuture<RunEvent.Outcome>> ends = new EnumMap<>(StepId.class);

  Ends(Set<StepId> wanted) {
    wanted.forEach(step -> ends.put(step, new CompletableFuture<>()));
  }

  /// Runs a step and lets the waiting ones know how it ended, also when it died of a bug.
  void finish(StepId step, Supplier<RunEvent.Outcome> run) {
    var end = future(step);
    try {
      end.complete(run.get());
    } catch (RuntimeException | Error bug) {
      end.completeExceptionally(bug);
    }
  }

  /// Waits for a step to end.
  ///
  /// @throws java.util.concurrent.CompletionException when a bug ended it
  RunEvent.Outcome of(StepId step) {
    return future(step).join();
  }

  /// Waits for all of them; the worst end counts.
  RunEvent.Outcome of(Set<StepId> steps) {
    return steps.stream()
        .map(this::of)
        .max(Comparator.naturalOrder())
        .orElse(RunEvent.Outcome.DONE);
  }

  private CompletableFuture<RunEvent.Outcome> future(StepId step) {
    return ends.getOrDefault(step, CompletableFuture.completedFuture(RunEvent.Outcome.DONE));
  }
}
