package dev.mooring.app.thorough;

import dev.mooring.app.Typed;
import dev.mooring.app.session.Interrupt;
import dev.mooring.lab.world.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One journey of chance, there and back, with others around.
final class RandomJourney {
  private static final Duration LONGEST_COMMAND = Duration.ofSeconds(400);
  private final Draw draw;
  private final PracticeWorld world;
  private final List<Flaw> flaws = new ArrayList<>();

  /// Who put what there, by its key.
  private final Map<String, String> owners = new TreeMap<>();

  /// @param flaws none where all was as it has to be
  record Report(Draw draw, Duration took, String ends, List<Flaw> flaws) {}

  private RandomJourney(Draw draw, PracticeWorld world) {
    this.draw = draw;
    this.world = world;
  }

  static Report of(Draw draw, Path home) throws IOException {
    var start = System.nanoTime();
    Files.writeString(home.resolve("wanted.yaml"), draw.setting().yaml());
    try (var world =
        new PracticeWorld(home, draw.setting().mesh(), draw.setting().isGoogle(), new Fault[0])) {
      var journey = new RandomJourney(draw, world);
      var ends = journey.perform();
      var took = Duration.ofNanos(System.nanoTime() - start);
      if (!journey.flaws.isEmpty()) {
        journey.keepWhatWasSaid();
      }
      return new Report(draw, took, ends, List.copyOf(journey.flaws));
    }
  }

  /// For whoever looks for the cause: the commands' output in the order in which they were typed.
  private void keepWhatWasSaid() throws IOException {
    var folder = Files.createDirectories(Path.of("target", "thorough", "journeys"));
    var said = world.said().stream().map(typed -> typed.out() + typed.err()).toList();
    Files.write(
        folder.resolve(draw.seed() + ".txt"),
        List.of(draw.toString(), flaws.toString(), String.join("\n----\n", said)));
  }

  private String perform() {
    draw.planted().forEach(thing -> owned(thing.toString(), () -> plant(thing)));
    var before = world.taker.settled();
    var run = run();
    var made = world.taker.settled();
    judge(run, before, made);
    var secrets = Secrets.of(world);
    var hands = disturb();
    var expectation =
        Expectation.of(before, made, hands.isEmpty() ? made : world.taker.settled(), hands);
    var undo = undo("undo");
    var told = undo.out() + undo.err();
    var ends = "run " + run.status() + ", undo " + undo.status();
    if (undo.status() != 0) {
      var second = undo("undo");
      told += second.out() + second.err();
      ends += ", undo " + second.status();
      if (second.status() != 0) {
        flaws.add(new Flaw(Flaw.Kind.UNDO_FAILED, "undo", last(second)));
      }
    }
    var after = world.taker.settled(expectation::isMet);
    expectation.flaws(after, told).stream().map(this::named).forEach(flaws::add);
    var again = undo("undo again");
    if (again.status() != 0 || again.out().contains("change-begun")) {
      flaws.add(new Flaw(Flaw.Kind.UNDO_AGAIN, "undo again", last(again)));
    }
    flaws.addAll(secrets.leaks(world));
    return ends + ", " + secrets.count() + " secrets";
  }

  /// What others do after the run.
  ///
  /// @return the keys of what they changed
  private Set<String> disturb() {
    var hands = new TreeSet<String>();
    for (var thing : draw.added()) {
      hands.addAll(owned(thing.toString(), () -> plant(thing)));
    }
    for (var deed : draw.deeds()) {
      hands.addAll(owned(deed.toString(), () -> deed.perform(world, draw.setting())));
    }
    return hands;
  }

  private void plant(Thing thing) {
    thing.plant(world, draw.setting());
  }

  /// Remembers whose what is that appears or changes.
  private Set<String> owned(String name, Runnable work) {
    var before = world.taker.now();
    work.run();
    var changed = world.taker.now().since(before).keySet();
    changed.forEach(key -> owners.putIfAbsent(key, name));
    return changed;
  }

  /// @return how the last one ended, and all that was said
  private Typed run() {
    var run = typed("run", draw.cut());
    if (!draw.isResumed()) {
      return run;
    }
    var again = typed("run again", 0);
    return new Typed(again.status(), run.out() + again.out(), run.err() + again.err());
  }

  private void judge(Typed run, Census before, Census made) {
    var isStopped = draw.cut() > 0 && !draw.isResumed();
    if (run.status() == 0 || (isStopped && run.status() == 3)) {
      draw.planted().stream()
          .filter(thing -> thing.isInTheWay(draw.setting()))
          .map(thing -> new Flaw(Flaw.Kind.NOT_REFUSED, thing.toString(), "run " + run.status()))
          .forEach(flaws::add);
      return;
    }
    var hands = draw.planted().toString();
    if (draw.planted().isEmpty()) {
      flaws.add(new Flaw(Flaw.Kind.NOT_DONE, draw.setting().ground().toString(), last(run)));
    } else if (hasMade(run)) {
      draw.planted()
          .forEach(
              one -> flaws.add(new Flaw(Flaw.Kind.REFUSED_HALF_WAY, one.toString(), last(run))));
    } else if (!run.out().contains("\"change-begun\"") && !made.since(before).isEmpty()) {
      flaws.add(
          new Flaw(Flaw.Kind.REFUSED_AND_CHANGED, hands, made.since(before).keySet().toString()));
    }
  }

  /// Whether anything was made before it was refused. On an instance of others, nothing can be seen
  /// before there's a way in.
  private boolean hasMade(Typed run) {
    var isClosed = draw.setting().ground() == Setting.Ground.EXISTING_INSTANCE;
    return run.out()
        .lines()
        .filter(line -> line.contains("\"change-begun\""))
        .anyMatch(line -> !isClosed || !line.contains("\"step\":\"machine\""));
  }

  private Typed undo(String name) {
    return said(name, watched(0, "undo", "--yes", "--output", "json"));
  }

  private Typed typed(String name, int cut) {
    var settings = world.home.resolve("wanted.yaml").toString();
    return said(name, watched(cut, "run", "--yes", "--output", "json", "--settings", settings));
  }

  private Typed said(String name, Typed typed) {
    Sayings.flaws(name, typed).forEach(flaws::add);
    return typed;
  }

  /// @param cut after how many changes a person interrupts it; 0 never
  private Typed watched(int cut, String... words) {
    var done = new AtomicInteger();
    var door = new CompletableFuture<Interrupt>();
    var late =
        door.thenAcceptAsync(
            interrupt -> {
              flaws.add(new Flaw(Flaw.Kind.SLOW, words[0], LONGEST_COMMAND.toString()));
              interrupt.ask();
            },
            CompletableFuture.delayedExecutor(
                LONGEST_COMMAND.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread));
    try {
      return world.type(
          (line, interrupt) -> {
            door.complete(interrupt);
            if (line.contains("\"change-done\"") && done.incrementAndGet() == cut) {
              interrupt.ask();
            }
          },
          words);
    } finally {
      late.cancel(false);
    }
  }

  /// A flaw in the name of whose thing it is, or of the kind of ours.
  private Flaw named(Flaw flaw) {
    var owner = owners.get(flaw.what());
    var kind = kind(flaw.what());
    return new Flaw(flaw.kind(), owner == null ? kind : owner + ": " + kind, flaw.detail());
  }

  /// Names that chance has drawn are taken out.
  private String kind(String key) {
    var setting = draw.setting();
    return key.replaceFirst("^" + setting.machine() + " ", "")
        .replaceAll("\\b" + setting.machine() + "\\b", "MACHINE")
        .replaceAll(" " + setting.namespace() + "/", " NAMESPACE/")
        .replaceAll("namespaces /" + setting.namespace() + "$", "namespaces /NAMESPACE")
        .replaceAll("-[a-f0-9]{8,10}(-[a-z0-9]{5})?$", "-…")
        .replaceAll("default-token-\\w+", "default-token-…");
  }

  static String last(Typed typed) {
    var lines =
        (typed.out() + typed.err())
            .lines()
            .filter(line -> line.matches(".*(failed|refused|mooring:|stopped).*"))
            .toList();
    return lines.stream()
        .findFirst()
        .map(line -> line.replaceFirst(".*\"finding\":", ""))
        .map(line -> line.substring(0, Math.min(260, line.length())))
        .orElse("status " + typed.status());
  }
}
