package dev.mooring.run;

import dev.mooring.change.Change;
import dev.mooring.check.Finding;
import dev.mooring.port.Trouble;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Applies changes one after the other. The only caller of `Change.apply`.
final class ChangeRunner {
  private final World world;
  private final Consumer<RunEvent> events;
  private final Bugs bugs;

  /// What becomes of a bug in a change: it's thrown on, or told as a refusal is.
  @FunctionalInterface
  interface Bugs {
    Finding.Failed told(Change change, RuntimeException bug);
  }

  /// Why a change wasn't made.
  ///
  /// @param said by the world; empty for a bug
  record Failure(Optional<WorldException> said) {
    RunEvent.Outcome outcome() {
      return said.map(ChangeRunner::outcome).orElse(RunEvent.Outcome.FAILED);
    }
  }

  /// A bug ends the whole run.
  ChangeRunner(World world, Consumer<RunEvent> events) {
    this(
        world,
        events,
        (_, bug) -> {
          throw bug;
        });
  }

  ChangeRunner(World world, Consumer<RunEvent> events, Bugs bugs) {
    this.world = world;
    this.events = events;
    this.bugs = bugs;
  }

  /// @param begun is called before the change's first call is sent, and says how it's made
  /// @param made is called once the change is made
  RunEvent.Outcome apply(
      String step, int index, Change change, Supplier<Change> begun, Runnable made) {
    return attempt(step, index, change, begun, made)
        .map(Failure::outcome)
        .orElse(RunEvent.Outcome.DONE);
  }

  /// @param begun is called before the change's first call is sent, and says how it's made
  /// @param made is called once the change is made
  /// @return empty where the change was made
  Optional<Failure> attempt(
      String step, int index, Change change, Supplier<Change> begun, Runnable made) {
    var start = world.uptime();
    events.accept(new RunEvent.ChangeBegun(world.now(), step, index, change));
    try {
      var bug = applied(step, begun.get());
      if (bug.isPresent()) {
        events.accept(new RunEvent.ChangeFailed(world.now(), step, index, change, bug.get()));
        return Optional.of(new Failure(Optional.empty()));
      }
      made.run();
      var took = world.uptime().minus(start);
      events.accept(new RunEvent.ChangeDone(world.now(), step, index, change, took));
      return Optional.empty();
    } catch (WorldException refusal) {
      events.accept(
          new RunEvent.ChangeFailed(world.now(), step, index, change, Finding.of(refusal)));
      return Optional.of(new Failure(Optional.of(refusal)));
    }
  }

  /// @return the bug that ended it
  private Optional<Finding.Failed> applied(String step, Change change) {
    try {
      change.apply(world, line -> events.accept(new RunEvent.Output(world.now(), step, line)));
      return Optional.empty();
    } catch (WorldException refusal) {
      throw refusal;
    } catch (RuntimeException bug) {
      return Optional.of(bugs.told(change, bug));
    }
  }

  static RunEvent.Outcome outcome(WorldException refusal) {
    return refusal.trouble().filter(Trouble.STOPPED::equals).isPresent()
        ? RunEvent.Outcome.STOPPED
        : RunEvent.Outcome.FAILED;
  }
}
