package dev.mooring.run;

import static dev.mooring.run.Remains.inverse;

import dev.mooring.change.Change;
import dev.mooring.change.Inverse;
import dev.mooring.change.Place;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Takes back what was begun: the inverses of the journal, the newest first, shown and run like any
/// other plan.
///
/// It always gets out. What fails or can't be seen is told with its reason and stays in the
/// journal; all the rest is taken back.
public final class Cleanup {
  /// What the events of a clean-up say where others name their step.
  public static final String WORD = "cleanup";

  private final World world;
  private final Undone undone;
  private final Gone gone;

  /// For a cluster of which it's never known that it is gone.
  public Cleanup(World world, Journal journal) {
    this(world, Undone.in(journal), Optional.empty(), false);
  }

  public Cleanup(World world, Journal journal, ClusterRef cluster) {
    this(world, Undone.in(journal), Optional.of(cluster), false);
  }

  /// For a cluster of which a person says that it is gone for good: as long as it doesn't answer,
  /// what was in it counts as gone with it.
  public static Cleanup withoutCluster(World world, Journal journal, ClusterRef cluster) {
    return new Cleanup(world, Undone.in(journal), Optional.of(cluster), true);
  }

  private Cleanup(World world, Undone undone, Optional<ClusterRef> cluster, boolean isClusterGone) {
    this.world = world;
    this.undone = undone;
    this.gone = new Gone(world, cluster, undone::open, isClusterGone);
  }

  /// Without a journal.
  ///
  /// @param found what there is to take back, in the order in which it can be
  /// @param journey whose it is
  public static Cleanup of(
      World world, List<Inverse> found, JourneyId journey, ClusterRef cluster) {
    return new Cleanup(
        new AsJourney(world, journey), Undone.of(found, world.now()), Optional.of(cluster), false);
  }

  /// Looks what is left to take back.
  public Remains look() {
    return look(distinct(undone.open()));
  }

  /// What was begun twice alike is taken back once, in the place of the newer one.
  private static List<JournalEntry> distinct(List<JournalEntry> open) {
    var known = new HashSet<Inverse>();
    return open.stream().filter(entry -> known.add(inverse(entry))).toList();
  }

  /// The entries of what is left to take back.
  public List<JournalEntry> plan() {
    return look().entries();
  }

  private Remains look(List<JournalEntry> open) {
    return new Inspection(world, gone, new WayBack(world, undone::open)).of(open).byMachine();
  }

  /// Applies some entries of the plan, as far as they weren't taken back since it was made. An
  /// inverse that fails does not keep the others from being tried.
  ///
  /// @throws dev.mooring.port.WorldException when the journey is worked on elsewhere
  public RunEvent.Outcome run(List<JournalEntry> planned, Stop stop, Consumer<RunEvent> events) {
    try (var _ = undone.hold(world.now())) {
      var open = undone.open().stream().map(JournalEntry::id).collect(Collectors.toSet());
      return runAll(
          planned.stream().filter(entry -> open.contains(entry.id())).toList(), stop, events);
    }
  }

  private RunEvent.Outcome runAll(
      List<JournalEntry> entries, Stop stop, Consumer<RunEvent> events) {
    var start = world.uptime();
    events.accept(new RunEvent.StepStarted(world.now(), WORD));
    events.accept(
        new RunEvent.StepPlanned(
            world.now(), WORD, entries.stream().map(entry -> (Change) inverse(entry)).toList()));
    var run = new CleanupRun(world, gone, new WayBack(world, undone::open), stop, events);
    var outcome = run.of(entries, this::openOn, this::note);
    run.tellKept();
    if (outcome == RunEvent.Outcome.DONE) {
      settle(look());
      events.accept(new RunEvent.StepDone(world.now(), WORD, world.uptime().minus(start)));
    } else {
      events.accept(new RunEvent.StepEnded(world.now(), WORD, outcome));
    }
    return outcome;
  }

  private List<JournalEntry> openOn(MachineRef machine) {
    var place = new Place.OnTheMachine(machine);
    return undone.open().stream().filter(entry -> inverse(entry).place().equals(place)).toList();
  }

  /// Once nothing is left of anything, the entries that were settled without us are closed too, and
  /// whoever comes back later needn't find the machine again.
  ///
  /// @throws dev.mooring.port.WorldException when the journey is worked on elsewhere
  public void settle() {
    try (var _ = undone.hold(world.now())) {
      settle(look());
    }
  }

  private void settle(Remains left) {
    if (left.isEmpty()) {
      left.settled().forEach(this::note);
    }
  }

  /// Whatever was begun alike is over with it.
  private void note(JournalEntry entry) {
    var open = undone.open();
    var noted = open.stream().filter(one -> one.id() == entry.id()).findFirst();
    var alike =
        open.stream()
            .filter(one -> one.id() != entry.id())
            .filter(one -> noted.filter(it -> inverse(it).equals(inverse(one))).isPresent())
            .toList();
    undone.note(entry, world.now());
    alike.forEach(one -> undone.note(one, world.now()));
  }
}
