package dev.mooring.run;

import dev.mooring.check.Check;
import dev.mooring.check.Finding;
import dev.mooring.port.World;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks checks until they are fulfilled or their deadline has passed, and tells the reason while it
/// waits.
final class Asker {
  private static final Duration BREATH = Duration.ofMillis(250);
  private final World world;
  private final Stop stop;
  private final Consumer<RunEvent> events;

  Asker(World world, Stop stop, Consumer<RunEvent> events) {
    this.world = world;
    this.stop = stop;
    this.events = events;
  }

  /// Asks one check to its end. A warning is told and lets the run go on.
  RunEvent.Outcome ask(String step, Check check) {
    var start = world.now();
    var reason = Optional.<Finding.Waiting>empty();
    while (!stop.isAsked()) {
      var finding = check.ask(world);
      var took = Duration.between(start, world.now());
      switch (finding) {
        case Finding.Passed(var fact) -> {
          events.accept(new RunEvent.CheckPassed(world.now(), step, check, fact, took));
          return RunEvent.Outcome.DONE;
        }
        case Finding.Failed failed -> {
          return fail(step, check, failed);
        }
        case Finding.Waiting waiting -> {
          if (took.compareTo(check.deadline()) >= 0) {
            return fail(
                step, check, Finding.failed(waiting.hint(), waiting.args().toArray(String[]::new)));
          }
          if (!reason.equals(Optional.of(waiting))) {
            events.accept(new RunEvent.CheckWaiting(world.now(), step, check, waiting, took));
          }
          reason = Optional.of(waiting);
          stop.pause(BREATH);
        }
      }
    }
    return RunEvent.Outcome.STOPPED;
  }

  private RunEvent.Outcome fail(String step, Check check, Finding.Failed failed) {
    var explained = failed.because(check.explanation().causes(world));
    events.accept(new RunEvent.CheckFailed(world.now(), step, check, explained));
    return failed.severity() == Finding.Severity.WARNING
        ? RunEvent.Outcome.DONE
        : RunEvent.Outcome.FAILED;
  }
}
