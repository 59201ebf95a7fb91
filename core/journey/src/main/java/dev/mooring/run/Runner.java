package dev.mooring.run;

import dev.mooring.model.JoinSpec;
import dev.mooring.port.World;
import dev.mooring.step.Journey;
import dev.mooring.step.Milestone;
import dev.mooring.step.StepId;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Runs steps, side by side where nothing forbids it.
public final class Runner {
  private final World world;
  private final Journal journal;
  private final Consumer<RunEvent> events;
  private final Preflight preflight;

  /// @param events is called from several threads, one at a time
  public Runner(World world, Journal journal, Consumer<RunEvent> events) {
    this.world = world;
    this.journal = journal;
    var oneAtATime = new ReentrantLock();
    this.events =
        event -> {
          oneAtATime.lock();
          try {
            events.accept(event);
          } finally {
            oneAtATime.unlock();
          }
        };
    this.preflight = new Preflight(world, this.events);
  }

  /// Runs some steps of a journey. A step that another one of them needs is waited for; one that is
  /// not among them counts as done. Where something of others is in the way of any of them, nothing
  /// is made.
  ///
  /// @throws dev.mooring.port.WorldException when the journey is worked on elsewhere, or the
  ///   journal can't be written
  public RunEvent.Outcome run(Journey journey, JoinSpec spec, Set<StepId> wanted, Stop stop) {
    try (var _ = journal.hold("run", world.now())) {
      if (preflight.isRefused(journey, spec, wanted)) {
        return RunEvent.Outcome.FAILED;
      }
      journal.setOut(Origin.of(spec), world.now());
      return runInTurn(journey, spec, ClosedDoor.before(spec, wanted, world), wanted, stop);
    }
  }

  private RunEvent.Outcome runInTurn(
      Journey journey, JoinSpec spec, Set<StepId> first, Set<StepId> wanted, Stop stop) {
    var rest = wanted.stream().filter(id -> !first.contains(id)).collect(Collectors.toSet());
    if (first.isEmpty()) {
      return runAll(journey, spec, rest, stop);
    }
    var outcome = runAll(journey, spec, first, stop);
    if (outcome != RunEvent.Outcome.DONE) {
      return outcome;
    }
    return preflight.isRefused(journey, spec, rest)
        ? RunEvent.Outcome.FAILED
        : runAll(journey, spec, rest, stop);
  }

  private RunEvent.Outcome runAll(Journey journey, JoinSpec spec, Set<StepId> wanted, Stop stop) {
    var steps = journey.steps().stream().filter(step -> wanted.contains(step.id())).toList();
    var ends = new Ends(wanted);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var step : steps) {
        var run = new StepRun(step, spec, world, journal, stop, events, ends);
        threads.execute(() -> ends.finish(step.id(), run));
      }
    }
    return steps.stream()
        .map(step -> ends.of(Milestone.endOf(step.id())))
        .max(Comparator.naturalOrder())
        .orElse(RunEvent.Outcome.DONE);
  }
}
