package dev.mooring.run;

import static dev.mooring.run.Remains.inverse;

import dev.mooring.change.Inverse;
import dev.mooring.change.Place;
import dev.mooring.change.cloud.DeleteMachine;
import dev.mooring.change.cloud.ForbidSsh;
import dev.mooring.check.Bug;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.model.MachineRef;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks what is left of some entries. An entry that can't be seen hinders no other one, and a
/// place that doesn't answer costs one deadline.
final class Inspection {
  private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);
  private final WorldView world;
  private final Gone gone;
  private final WayBack wayBack;
  private final Silences silences;

  Inspection(WorldView world, Gone gone, WayBack wayBack) {
    this.world = world;
    this.gone = gone;
    this.wayBack = wayBack;
    this.silences = new Silences(world);
  }

  /// @param open the newest first
  Remains of(List<JournalEntry> open) {
    var cloud = new Place.InTheCloud();
    var places =
        open.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> inverse(entry).place(), LinkedHashMap::new, Collectors.toList()));
    var seen = new HashMap<>(look(cloud, places.getOrDefault(cloud, List.of())));
    var doomed = doomed(open, seen);
    places.remove(cloud);
    places.keySet().removeIf(place -> isDoomed(place, doomed));
    seen.putAll(lookAtOnce(places));
    var keys = keys(places, seen);
    open.stream()
        .filter(entry -> inverse(entry) instanceof ForbidSsh key && keys.contains(key))
        .forEach(entry -> seen.put(entry.id(), new Sight.Left(List.of())));
    open.stream()
        .filter(entry -> isInside(inverse(entry), doomed))
        .forEach(entry -> seen.put(entry.id(), new Sight.Settled(List.of())));
    return remains(open, seen, keys, !doomed.isEmpty());
  }

  /// Those that are let in once more, to be taken away at the end.
  private Set<ForbidSsh> keys(Map<Place, List<JournalEntry>> places, Map<Long, Sight> seen) {
    var keys = new LinkedHashSet<ForbidSsh>();
    places.forEach(
        (place, entries) -> {
          if (place instanceof Place.OnTheMachine(var machine)
              && entries.stream().anyMatch(entry -> isKeptOut(sight(entry, seen)))) {
            wayBack.to(machine).ifPresent(keys::add);
          }
        });
    return keys;
  }

  private static boolean isKeptOut(Sight sight) {
    return sight instanceof Sight.Unseen(var why) && why.hint() == Hint.LOGIN_REFUSED;
  }

  /// What happened inside a machine that is deleted anyway needs no undoing.
  private static Set<MachineRef> doomed(List<JournalEntry> open, Map<Long, Sight> seen) {
    return open.stream()
        .filter(entry -> seen.get(entry.id()) instanceof Sight.Left)
        .map(Remains::inverse)
        .filter(DeleteMachine.class::isInstance)
        .map(inverse -> ((DeleteMachine) inverse).machine())
        .collect(Collectors.toSet());
  }

  private static boolean isDoomed(Place place, Set<MachineRef> doomed) {
    return place instanceof Place.OnTheMachine(var machine) && doomed.contains(machine);
  }

  private static boolean isInside(Inverse inverse, Set<MachineRef> doomed) {
    return inverse instanceof Inverse.Inside inside && doomed.contains(inside.machine());
  }

  private Map<Long, Sight> lookAtOnce(Map<Place, List<JournalEntry>> places) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          places.entrySet().stream()
              .map(
                  one ->
                      CompletableFuture.supplyAsync(
                          () -> look(one.getKey(), one.getValue()), threads))
              .toList();
      var seen = new HashMap<Long, Sight>();
      answers.forEach(answer -> seen.putAll(answer.join()));
      return seen;
    }
  }

  private Map<Long, Sight> look(Place place, List<JournalEntry> entries) {
    var seen = new HashMap<Long, Sight>();
    if (place instanceof Place.OnTheMachine(var machine) && gone.isMadeAnew(machine)) {
      entries.forEach(entry -> seen.put(entry.id(), new Sight.GoneWithIt()));
      return seen;
    }
    var silence = silence(place);
    for (var entry : entries) {
      if (silence.isEmpty()) {
        silence = look(entry, seen).filter(refusal -> silences.isMeant(refusal, place));
      }
      silence.ifPresent(why -> seen.put(entry.id(), new Sight.Unseen(Finding.of(why))));
    }
    var end = silence.or(() -> silence(place));
    if (end.isPresent()) {
      var isGone = gone.holds(place);
      seen.replaceAll((_, sight) -> doubted(sight, isGone, end.get()));
    }
    return seen;
  }

  /// The machine is asked for beforehand, since a change that doesn't reach its machine sees
  /// nothing of what it made; and afterwards, since it may have gone silent in between.
  private Optional<WorldException> silence(Place place) {
    return place instanceof Place.OnTheMachine(var machine)
        ? silences.of(machine)
        : Optional.empty();
  }

  private static Sight doubted(Sight sight, boolean isGone, WorldException silence) {
    if (isGone) {
      return new Sight.GoneWithIt();
    }
    return sight instanceof Sight.Settled ? new Sight.Unseen(Finding.of(silence)) : sight;
  }

  /// @return what kept it from being seen
  private Optional<WorldException> look(JournalEntry entry, Map<Long, Sight> seen) {
    var inverse = inverse(entry);
    try {
      seen.put(
          entry.id(),
          inverse.isPresent(world)
              ? new Sight.Settled(inverse.others(world).stream().toList())
              : new Sight.Left(inverse.told(world)));
      return Optional.empty();
    } catch (WorldException refusal) {
      seen.put(entry.id(), new Sight.Unseen(Finding.of(refusal)));
      return Optional.of(refusal);
    } catch (RuntimeException bug) {
      LOG.error("Bug {}", Bug.code(bug), bug);
      seen.put(entry.id(), new Sight.Unseen(Bug.finding(bug)));
      return Optional.empty();
    }
  }

  private Remains remains(
      List<JournalEntry> open, Map<Long, Sight> seen, Set<ForbidSsh> keys, boolean isDoomed) {
    var left = open.stream().filter(entry -> !isOver(sight(entry, seen))).toList();
    return new Remains(
        CleanupOrder.of(left, isDoomed).stream().map(entry -> item(entry, seen)).toList(),
        open.stream().filter(entry -> isOver(sight(entry, seen))).toList(),
        remarks(open, seen, keys));
  }

  private List<Phrase> remarks(
      List<JournalEntry> open, Map<Long, Sight> seen, Set<ForbidSsh> keys) {
    var renewed = keys.stream().map(key -> Phrase.of("undo.key.renewed", key.machine().name()));
    var isGone =
        open.stream()
            .filter(entry -> seen.get(entry.id()) instanceof Sight.GoneWithIt)
            .map(entry -> gone.said(inverse(entry).place()));
    var others =
        open.stream()
            .filter(entry -> !isMeantByAnother(entry, open, seen))
            .flatMap(entry -> others(sight(entry, seen)).stream());
    return Stream.of(isGone, others, renewed).flatMap(some -> some).distinct().toList();
  }

  private static List<Phrase> others(Sight sight) {
    return sight instanceof Sight.Settled(var others) ? others : List.of();
  }

  /// What one entry doesn't know as its own may be that of a later one.
  private static boolean isMeantByAnother(
      JournalEntry entry, List<JournalEntry> open, Map<Long, Sight> seen) {
    return open.stream()
        .filter(other -> seen.get(other.id()) instanceof Sight.Left)
        .map(Remains::inverse)
        .anyMatch(
            other ->
                other.title().equals(inverse(entry).title())
                    && other.detail().equals(inverse(entry).detail()));
  }

  private static Sight sight(JournalEntry entry, Map<Long, Sight> seen) {
    return Objects.requireNonNull(seen.get(entry.id()));
  }

  private static boolean isOver(Sight sight) {
    return sight instanceof Sight.Settled || sight instanceof Sight.GoneWithIt;
  }

  private static Remains.Item item(JournalEntry entry, Map<Long, Sight> seen) {
    return switch (sight(entry, seen)) {
      case Sight.Unseen(var why) -> new Remains.Item(entry, List.of(), Optional.of(why));
      case Sight.Left(var told) -> new Remains.Item(entry, told, Optional.empty());
      default -> throw new IllegalStateException("Nothing is left of " + entry);
    };
  }
}
