package dev.mooring.run;

import dev.mooring.check.Check;
import dev.mooring.check.Finding;
import dev.mooring.port.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
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

  /// Asks checks to their ends, one after the other; the first look at all of them is taken at the
  /// same time. A warning is told and lets the run go on.
  RunEvent.Outcome ask(String step, List<Check> checks) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var looks =
          checks.stream()
              .map(check -> CompletableFuture.supplyAsync(() -> Look.at(check, world), threads))
              .toList();
      for (int i = 0; i < checks.size(); i++) {
        var check = checks.get(i);
        var outcome = ask(step, check, looks.get(i).join().fresh(check, world));
        if (outcome != RunEvent.Outcome.DONE) {
          return outcome;
        }
      }
    }
    return RunEvent.Outcome.DONE;
  }

  private RunEvent.Outcome ask(String step, Check check, Look first) {
    var reason = Optional.<Finding.Waiting>empty();
    var look = first;
    while (!stop.isAsked()) {
      switch (look.finding()) {
        case Finding.Passed(var fact) -> {
          events.accept(new RunEvent.CheckPassed(world.now(), step, check, fact, look.took()));
          return RunEvent.Outcome.DONE;
        }
        case Finding.Failed failed -> {
          return fail(step, check, failed);
        }
        case Finding.Waiting waiting -> {
          if (look.took().compareTo(check.deadline()) >= 0) {
            return fail(step, check, Finding.failed(waiting.hint(), waiting.args().toArray()));
          }
          var told = check.told(waiting, look.took());
          if (!reason.equals(Optional.of(told))) {
            events.accept(new RunEvent.CheckWaiting(world.now(), step, check, told, look.took()));
          }
          reason = Optional.of(told);
          stop.pause(BREATH);
          look = look.again(check, world);
        }
      }
    }
    return RunEvent.Outcome.STOPPED;
  }

  /// An answer, and how long it has been asked for.
  ///
  /// @param start by [World#uptime()]
  private record Look(Duration start, Finding finding, Duration took) {

    static Look at(Check check, World world) {
      return since(world.uptime(), check, world);
    }

    /// What was not yet so may have become so while other checks were asked to their ends.
    Look fresh(Check check, World world) {
      return finding instanceof Finding.Waiting ? again(check, world) : this;
    }

    Look again(Check check, World world) {
      return since(start, check, world);
    }

    private static Look since(Duration start, Check check, World world) {
      var finding = check.ask(world);
      return new Look(start, finding, world.uptime().minus(start));
    }
  }

  private RunEvent.Outcome fail(String step, Check check, Finding.Failed failed) {
    var explained = failed.because(check.explanation().causes(world));
    events.accept(new RunEvent.CheckFailed(world.now(), step, check, explained));
    return failed.severity() == Finding.Severity.WARNING
        ? RunEvent.Outcome.DONE
        : RunEvent.Outcome.FAILED;
  }
}
