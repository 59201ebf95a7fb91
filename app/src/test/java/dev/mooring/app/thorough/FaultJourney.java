package dev.mooring.app.thorough;

import dev.mooring.app.Typed;
import dev.mooring.app.session.Interrupt;
import dev.mooring.lab.world.Fault;
import dev.mooring.step.StepId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A journey in a world where something is wrong, step by step; then its cure, and home again.
final class FaultJourney {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern CODE = Pattern.compile("\\bMJ\\d{4}\\b");
  private final Setting setting;
  private final List<Fault> faults;
  private final PracticeWorld world;
  private final List<Flaw> flaws = new ArrayList<>();

  /// @param stopped the step that could not be made, with the status; empty where none was
  /// @param codes of all hints that were given
  /// @param isCured whether the cures were applied and the journey finished
  record Report(
      Setting setting,
      List<Fault> faults,
      String stopped,
      Set<String> codes,
      boolean isCured,
      List<Flaw> flaws) {}

  private FaultJourney(Setting setting, List<Fault> faults, PracticeWorld world) {
    this.setting = setting;
    this.faults = faults;
    this.world = world;
  }

  static Report of(Setting setting, List<Fault> faults, Path home) throws Exception {
    Files.createDirectories(home);
    Files.writeString(home.resolve("wanted.yaml"), setting.yaml());
    try (var world =
        new PracticeWorld(home, setting.mesh(), setting.isGoogle(), faults.toArray(Fault[]::new))) {
      return new FaultJourney(setting, faults, world).perform();
    }
  }

  private Report perform() {
    var before = world.taker.settled();
    var codes = new TreeSet<String>();
    var stopped = "";
    for (var step : StepId.values()) {
      var typed = run("--until", step.word());
      var found = codes(typed);
      codes.addAll(found);
      if (typed.status() != 0) {
        stopped = step.word() + ", status " + typed.status();
        requireReason(typed, found);
        break;
      }
    }
    typed("status", "status", "--settings", settings());
    typed("plan", "plan", "--settings", settings());
    var broken = world.taker.settled();
    var isCurable = !stopped.isEmpty() && faults.stream().allMatch(Cure::exists);
    if (isCurable) {
      cure();
    }
    var cured = isCurable ? world.taker.settled() : broken;
    var expectation = Expectation.of(before, broken, cured, cured.since(broken).keySet());
    var isCured = isCurable && finish();
    var undo = typed("undo", "undo", "--yes", "--output", "json");
    if (undo.status() == 0 && !setting.hasMachine()) {
      var after = world.taker.settled(expectation::isMet);
      flaws.addAll(expectation.flaws(after, undo.out() + undo.err()));
    } else if (undo.status() != 0 && codes(undo).isEmpty()) {
      flaws.add(new Flaw(Flaw.Kind.UNDO_FAILED, "undo", undo.out() + undo.err()));
    }
    return new Report(setting, faults, stopped, codes, isCured, List.copyOf(flaws));
  }

  /// One of our own reasons is told, whether it is a finding or what is awaited.
  private void requireReason(Typed typed, Set<String> codes) {
    if (codes.isEmpty() || !Set.of(1, 3, 4).contains(typed.status())) {
      flaws.add(
          new Flaw(
              Flaw.Kind.BUG,
              "no reason of ours, status " + typed.status(),
              RandomJourney.last(typed)));
    }
  }

  private void cure() {
    faults.forEach(fault -> Cure.of(fault).accept(world, setting));
  }

  /// A second fault may show only after the first one's cure: on a machine that there was not yet.
  private boolean finish() {
    var run = run();
    for (var more = 1; more < faults.size() && run.status() != 0; more++) {
      cure();
      run = run();
    }
    if (run.status() != 0) {
      flaws.add(new Flaw(Flaw.Kind.NOT_DONE, "after the cure", RandomJourney.last(run)));
    }
    return run.status() == 0;
  }

  private Typed run(String... more) {
    var words =
        new ArrayList<>(List.of("run", "--yes", "--output", "json", "--settings", settings()));
    words.addAll(List.of(more));
    return typed("run", words.toArray(String[]::new));
  }

  private Typed typed(String name, String... words) {
    var door = new CompletableFuture<Interrupt>();
    var late =
        door.thenAcceptAsync(
            Interrupt::ask,
            CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    try {
      var typed = world.type((_, interrupt) -> door.complete(interrupt), words);
      Sayings.flaws(name, typed).forEach(flaws::add);
      return typed;
    } finally {
      late.cancel(false);
    }
  }

  private static Set<String> codes(Typed typed) {
    var codes = new TreeSet<String>();
    CODE.matcher(typed.out() + typed.err()).results().forEach(one -> codes.add(one.group()));
    return codes;
  }

  private String settings() {
    return world.home.resolve("wanted.yaml").toString();
  }
}
