package dev.mooring.app.thorough;

import dev.mooring.app.Elsewhere;
import dev.mooring.app.Typed;
import dev.mooring.app.session.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One setting's journey, killed after this and that line of its output, then finished or taken
/// back. A world is used as long as it is as it was before.
final class KilledJourneys {
  private static final Logger LOG = LoggerFactory.getLogger(KilledJourneys.class);
  private final Setting setting;
  private final Path folder;
  private final List<Point> points = new ArrayList<>();
  private int worlds;

  /// Where a command was killed, and what was wrong after the next one.
  ///
  /// @param command `run` or `undo`
  /// @param line after which it was killed, from 1
  record Point(Setting setting, String command, int line, List<Flaw> flaws) {}

  /// A world, how it was before, and what a journey in it comes to.
  private record Bed(PracticeWorld world, Census before, Census made, int runs, int undoes)
      implements AutoCloseable {
    @Override
    public void close() {
      world.close();
      Folders.remove(world.home);
    }
  }

  KilledJourneys(Setting setting, Path folder) {
    this.setting = setting;
    this.folder = folder;
  }

  /// @param chosen which lines, counted from 1, of so many percent of the way
  List<Point> travel(IntPredicate chosen) {
    var bed = make();
    try {
      for (var command : List.of("run", "undo")) {
        var lines = command.equals("run") ? bed.runs() : bed.undoes();
        for (var line = 1; line <= lines; line++) {
          if (chosen.test(line)) {
            var point = new Point(setting, command, line, List.copyOf(kill(bed, command, line)));
            LOG.info("{}", point);
            points.add(point);
            if (!point.flaws().isEmpty()) {
              bed.close();
              bed = make();
            }
          }
        }
      }
      return points;
    } finally {
      bed.close();
    }
  }

  /// A world in which the journey was made and taken back once: what that leaves is not the kill's
  /// doing.
  private Bed make() {
    try {
      var home = Files.createDirectories(folder.resolve(setting.mesh() + "-" + ++worlds));
      Files.writeString(home.resolve("wanted.yaml"), setting.yaml());
      var world = new PracticeWorld(home, setting.mesh(), setting.isGoogle());
      var run = finished(world, run(world));
      var made = world.taker.settled();
      var undo = finished(world, undo(world));
      var lines = List.of(run, undo).stream().map(one -> (int) one.out().lines().count()).toList();
      return new Bed(world, world.taker.settled(), made, lines.getFirst(), lines.getLast());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Typed finished(PracticeWorld world, Typed typed) {
    if (typed.status() != 0) {
      world.close();
      throw new IllegalStateException("An undisturbed command failed: " + typed);
    }
    return typed;
  }

  private List<Flaw> kill(Bed bed, String command, int line) {
    var world = bed.world();
    var flaws = new ArrayList<Flaw>();
    if (command.equals("undo")) {
      said(flaws, "run before", run(world));
    }
    var killed = Elsewhere.killed(world.home, line, words(world, command));
    Sayings.flaws(command, new Typed(0, killed.said(), "")).forEach(flaws::add);
    if (command.equals("run")) {
      said(flaws, "next run", run(world));
      var wanted = Likeness.of(bed.made());
      var made = world.taker.settled(now -> Likeness.of(now).equals(wanted));
      Likeness.of(made)
          .since(wanted)
          .forEach(
              (key, change) -> flaws.add(new Flaw(Flaw.Kind.DIFFERENT, key, change.toString())));
    }
    said(flaws, "next undo", undo(world));
    var after = world.taker.settled(bed.before()::equals);
    after
        .since(bed.before())
        .forEach(
            (key, change) ->
                flaws.add(
                    new Flaw(
                        change.isAddition() ? Flaw.Kind.LEFT : Flaw.Kind.LOST,
                        key,
                        change.toString())));
    return flaws;
  }

  private static void said(List<Flaw> flaws, String name, Typed typed) {
    if (typed.status() != 0) {
      flaws.add(new Flaw(Flaw.Kind.NOT_DONE, name, RandomJourney.last(typed)));
    }
    Sayings.flaws(name, typed).forEach(flaws::add);
  }

  private Typed run(PracticeWorld world) {
    return world.type("run", "--yes", "--output", "json", "--settings", settings(world));
  }

  private static Typed undo(PracticeWorld world) {
    return world.type("undo", "--yes", "--output", "json");
  }

  private static String settings(PracticeWorld world) {
    return world.home.resolve("wanted.yaml").toString();
  }

  private static String[] words(PracticeWorld world, String command) {
    var words = new ArrayList<>(List.of(command, "--yes", "--output", "json"));
    words.addAll(List.of("--lab", world.home.toString()));
    if (command.equals("run")) {
      words.addAll(List.of("--settings", settings(world)));
    }
    return words.toArray(String[]::new);
  }
}
