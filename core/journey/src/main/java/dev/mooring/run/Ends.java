package dev.mooring.run;

import dev.mooring.step.Milestone;
import dev.mooring.step.StepId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Which points of a run are passed, and how: what steps wait for.
final class Ends {
  private final Set<StepId> wanted;
  private final Map<Milestone, CompletableFuture<RunEvent.Outcome>> ends =
      new ConcurrentHashMap<>();

  /// @param wanted the steps that run; the points of others count as passed
  Ends(Set<StepId> wanted) {
    this.wanted = Set.copyOf(wanted);
  }

  /// Runs a step and lets the waiting ones know how it ended, also when it died of a bug.
  void finish(StepId step, Supplier<RunEvent.Outcome> run) {
    try {
      var outcome = run.get();
      pass(Milestone.endOf(step), outcome);
      ends.forEach(
          (milestone, end) -> {
            if (milestone.step() == step) {
              end.complete(outcome);
            }
          });
    } catch (RuntimeException | Error bug) {
      ends.keySet().stream()
          .filter(m -> m.step() == step)
          .forEach(m -> future(m).completeExceptionally(bug));
      future(Milestone.endOf(step)).completeExceptionally(bug);
    }
  }

  void pass(Milestone milestone, RunEvent.Outcome outcome) {
    future(milestone).complete(outcome);
  }

  /// Waits for a point to be passed.
  ///
  /// @throws java.util.concurrent.CompletionException when a bug ended its step
  RunEvent.Outcome of(Milestone milestone) {
    return future(milestone).join();
  }

  /// Waits for all of them; the worst end counts.
  RunEvent.Outcome of(Collection<Milestone> milestones) {
    return milestones.stream()
        .map(this::of)
        .max(Comparator.naturalOrder())
        .orElse(RunEvent.Outcome.DONE);
  }

  private CompletableFuture<RunEvent.Outcome> future(Milestone milestone) {
    return wanted.contains(milestone.step())
        ? ends.computeIfAbsent(milestone, this::open)
        : CompletableFuture.completedFuture(RunEvent.Outcome.DONE);
  }

  /// A point within a step that has ended already is as the step is.
  private CompletableFuture<RunEvent.Outcome> open(Milestone milestone) {
    var end = new CompletableFuture<RunEvent.Outcome>();
    var step = ends.get(Milestone.endOf(milestone.step()));
    return step != null && step.isDone() ? step : end;
  }
}
