package dev.mooring.run;

import dev.mooring.change.Change;
import dev.mooring.check.Finding;
import dev.mooring.port.Trouble;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import java.util.Optional;
import java.util.function.Consumer;

/// Applies changes one after the other. The only caller of `Change.apply`.
final class ChangeRunner {
  private final World world;
  private final Consumer<RunEvent> events;

  ChangeRunner(World world, Consumer<RunEvent> events) {
    this.world = world;
    this.events = events;
  }

  /// @param begun is called before the change's first call is sent
  RunEvent.Outcome apply(String step, int index, Change change, Runnable begun) {
    return attempt(step, index, change, begun, () -> {})
        .map(ChangeRunner::outcome)
        .orElse(RunEvent.Outcome.DONE);
  }

  /// @param begun is called before the change's first call is sent
  /// @param made is called once the change is made
  /// @return what the world said; empty where the change was made
  Optional<WorldException> attempt(
      String step, int index, Change change, Runnable begun, Runnable made) {
    var start = world.uptime();
    events.accept(new RunEvent.ChangeBegun(world.now(), step, index, change));
    try {
      begun.run();
      change.apply(world, line -> events.accept(new RunEvent.Output(world.now(), step, line)));
      made.run();
      var took = world.uptime().minus(start);
      events.accept(new RunEvent.ChangeDone(world.now(), step, index, change, took));
      return Optional.empty();
    } catch (WorldException refusal) {
      events.accept(
          new RunEvent.ChangeFailed(world.now(), step, index, change, Finding.of(refusal)));
      return Optional.of(refusal);
    }
  }

  static RunEvent.Outcome outcome(WorldException refusal) {
    return refusal.trouble().filter(Trouble.STOPPED::equals).isPresent()
        ? RunEvent.Outcome.STOPPED
        : RunEvent.Outcome.FAILED;
  }
}
