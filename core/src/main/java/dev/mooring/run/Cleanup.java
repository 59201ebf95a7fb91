package dev.mooring.run;

import dev.mooring.change.Change;
import dev.mooring.change.DeleteMachine;
import dev.mooring.change.Inverse;
import dev.mooring.port.World;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Takes back what was begun: the inverses of the journal, the newest first, shown and run like any
/// other plan.
public final class Cleanup {
  /// What the events of a clean-up say where others name their step.
  public static final String WORD = "cleanup";

  private final World world;
  private final Journal journal;

  public Cleanup(World world, Journal journal) {
    this.world = world;
    this.journal = journal;
  }

  /// What is left to take back. What happened inside a machine that is deleted anyway needs no
  /// undoing.
  ///
  /// @throws WorldException when the world refuses to answer
  public List<JournalEntry> plan() {
    var open = journal.open();
    var doomed =
        open.stream()
            .map(Cleanup::inverse)
            .filter(inverse -> inverse instanceof DeleteMachine && !inverse.isPresent(world))
            .map(inverse -> ((DeleteMachine) inverse).machine())
            .collect(Collectors.toSet());
    var left =
        open.stream()
            .filter(
                entry ->
                    !(inverse(entry) instanceof Inverse.Inside inside
                        && doomed.contains(inside.machine())))
            .filter(entry -> !inverse(entry).isPresent(world))
            .toList();
    return doomed.isEmpty() ? left : machineFirst(left);
  }

  /// As long as the machine stands it stays in the mesh, and whoever waits for its departure would
  /// wait in vain.
  private static List<JournalEntry> machineFirst(List<JournalEntry> entries) {
    var departures =
        IntStream.range(0, entries.size())
            .filter(i -> inverse(entries.get(i)) instanceof Inverse.Departure);
    var first = departures.findFirst();
    if (first.isEmpty()) {
      return entries;
    }
    var machines =
        entries.stream().filter(entry -> inverse(entry) instanceof DeleteMachine).toList();
    return Stream.of(
            entries.subList(0, first.getAsInt()),
            machines,
            entries.subList(first.getAsInt(), entries.size()))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /// Applies some entries of the plan, as far as they weren't taken back since it was made. An
  /// inverse that fails does not keep the others from being tried.
  ///
  /// @throws dev.mooring.port.WorldException when the journey is worked on elsewhere
  public RunEvent.Outcome run(List<JournalEntry> planned, Stop stop, Consumer<RunEvent> events) {
    try (var _ = journal.hold("undo", world.now())) {
      var open = Set.copyOf(journal.open());
      return runAll(planned.stream().filter(open::contains).toList(), stop, events);
    }
  }

  private RunEvent.Outcome runAll(
      List<JournalEntry> entries, Stop stop, Consumer<RunEvent> events) {
    var start = world.uptime();
    events.accept(new RunEvent.StepStarted(world.now(), WORD));
    events.accept(
        new RunEvent.StepPlanned(
            world.now(), WORD, entries.stream().map(e -> (Change) inverse(e)).toList()));
    var outcome = apply(entries, stop, events);
    if (outcome == RunEvent.Outcome.DONE) {
      events.accept(new RunEvent.StepDone(world.now(), WORD, world.uptime().minus(start)));
    } else {
      events.accept(new RunEvent.StepEnded(world.now(), WORD, outcome));
    }
    return outcome;
  }

  private RunEvent.Outcome apply(List<JournalEntry> entries, Stop stop, Consumer<RunEvent> events) {
    var runner = new ChangeRunner(world, events);
    var worst = RunEvent.Outcome.DONE;
    for (int i = 0; i < entries.size(); i++) {
      if (stop.isAsked()) {
        return RunEvent.Outcome.STOPPED;
      }
      var entry = entries.get(i);
      var outcome =
          runner.apply(
              WORD, i, inverse(entry), () -> {}, () -> journal.undone(entry.id(), world.now()));
      worst = outcome == RunEvent.Outcome.DONE ? worst : outcome;
    }
    return worst;
  }

  private static Inverse inverse(JournalEntry entry) {
    return entry.inverse().orElseThrow();
  }
}
