package dev.mooring.run;

import static dev.mooring.run.Remains.inverse;

import dev.mooring.change.Change;
import dev.mooring.change.Inverse;
import dev.mooring.change.Place;
import dev.mooring.check.Bug;
import dev.mooring.check.Finding;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Trouble;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes entries back, one after the other. One that fails hinders no other one; a place that has
/// gone silent is given up; the way into a machine goes only where nothing is left on it.
final class CleanupRun {
  private static final Logger LOG = LoggerFactory.getLogger(CleanupRun.class);
  private final World world;
  private final Gone gone;
  private final WayBack wayBack;
  private final Silences silences;
  private final Stop stop;
  private final Consumer<RunEvent> events;
  private final ChangeRunner runner;
  private final Map<Place, Optional<WorldException>> silent = new HashMap<>();
  private final List<RunEvent.Kept> kept = new ArrayList<>();

  CleanupRun(World world, Gone gone, WayBack wayBack, Stop stop, Consumer<RunEvent> events) {
    this.world = world;
    this.gone = gone;
    this.wayBack = wayBack;
    this.silences = new Silences(world);
    this.stop = stop;
    this.events = events;
    this.runner = new ChangeRunner(world, events, CleanupRun::told);
  }

  /// @param open what isn't taken back yet on a machine
  /// @param undone is told of each entry that is over
  Outcome of(
      List<JournalEntry> entries,
      Function<MachineRef, List<JournalEntry>> open,
      Consumer<JournalEntry> undone) {
    var worst = Outcome.DONE;
    for (int i = 0; i < entries.size(); i++) {
      if (stop.isAsked()) {
        return worse(worst, Outcome.STOPPED);
      }
      var entry = entries.get(i);
      if (inverse(entry) instanceof Inverse.WayIn way
          && !settles(way.machine(), open.apply(way.machine()), undone)) {
        keep(inverse(entry), Phrase.of("undo.key.stays"));
        continue;
      }
      var outcome = takeBack(i, inverse(entry), () -> undone.accept(entry));
      worst = worse(worst, outcome);
    }
    return worst;
  }

  /// What stayed, told once all is over.
  void tellKept() {
    kept.forEach(events);
  }

  /// Notes what was settled on a machine without us: once the way in is gone, it can't be seen any
  /// more.
  ///
  /// @return false where something is left there, or can't be seen
  private boolean settles(
      MachineRef machine, List<JournalEntry> open, Consumer<JournalEntry> undone) {
    var place = new Place.OnTheMachine(machine);
    if (open.isEmpty()) {
      return true;
    }
    if (silence(place).isPresent()) {
      return gone.holds(place);
    }
    var remains = new Inspection(world, gone, wayBack).of(open);
    if (remains.isEmpty()) {
      remains.settled().forEach(undone);
    }
    return remains.isEmpty();
  }

  private Outcome takeBack(int index, Inverse inverse, Runnable undone) {
    var place = inverse.place();
    var silence = silence(place);
    if (silence.isPresent()) {
      return gone.holds(place)
          ? goneWithIt(index, inverse, place, undone)
          : failed(index, inverse, silence.get());
    }
    // Once the way in is gone, the machine can't be asked any more.
    var isWayIn = inverse instanceof Inverse.WayIn;
    var told = isWayIn ? tellStaying(index, inverse) : Outcome.DONE;
    var failure = runner.attempt(Cleanup.WORD, index, inverse, () -> inverse, undone);
    failure
        .flatMap(ChangeRunner.Failure::said)
        .filter(said -> silences.isMeant(said, place))
        .ifPresent(said -> silent.put(place, Optional.of(said)));
    return failure
        .map(ChangeRunner.Failure::outcome)
        .orElseGet(() -> isWayIn ? told : tellStaying(index, inverse));
  }

  /// A bug in one inverse hinders no other one.
  private static Finding.Failed told(Change inverse, RuntimeException bug) {
    LOG.error("Bug {} in {}", Bug.code(bug), inverse.getClass().getSimpleName(), bug);
    return Bug.finding(bug);
  }

  /// A machine is knocked at once; the others are asked by the first thing that is taken back.
  private Optional<WorldException> silence(Place place) {
    return silent.computeIfAbsent(
        place,
        _ -> place instanceof Place.OnTheMachine(var machine) ? knock(machine) : Optional.empty());
  }

  private Optional<WorldException> knock(MachineRef machine) {
    var silence = silences.of(machine);
    var key =
        silence
            .flatMap(WorldException::trouble)
            .filter(Trouble.LOGIN_REFUSED::equals)
            .flatMap(_ -> wayBack.to(machine));
    return key.isEmpty()
        ? silence
        : wayBack.renew(
            key.get(), line -> events.accept(new RunEvent.Output(world.now(), Cleanup.WORD, line)));
  }

  private Outcome failed(int index, Inverse inverse, WorldException why) {
    events.accept(
        new RunEvent.ChangeFailed(world.now(), Cleanup.WORD, index, inverse, Finding.of(why)));
    return ChangeRunner.outcome(why);
  }

  private Outcome goneWithIt(int index, Inverse inverse, Place place, Runnable undone) {
    undone.run();
    events.accept(
        new RunEvent.ChangeDone(world.now(), Cleanup.WORD, index, inverse, Duration.ZERO));
    LOG.info("{}: {}", inverse.getClass().getSimpleName(), gone.said(place).key());
    return Outcome.DONE;
  }

  private void keep(Inverse inverse, Phrase why) {
    kept.add(new RunEvent.Kept(world.now(), Cleanup.WORD, inverse, why));
  }

  /// What stays is only told; where it can't be seen, the clean-up goes on without.
  private Outcome tellStaying(int index, Inverse inverse) {
    try {
      inverse.stays(world).forEach(why -> keep(inverse, why));
    } catch (WorldException unseen) {
      LOG.warn("What stays of {} can't be seen", inverse.detail(), unseen);
    } catch (RuntimeException bug) {
      events.accept(
          new RunEvent.ChangeFailed(world.now(), Cleanup.WORD, index, inverse, told(inverse, bug)));
      return Outcome.FAILED;
    }
    return Outcome.DONE;
  }

  private static Outcome worse(Outcome one, Outcome other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
