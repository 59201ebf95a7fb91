package dev.mooring.run;

import static dev.mooring.run.Remains.inverse;

import dev.mooring.change.DeleteMachine;
import dev.mooring.change.Inverse;
import dev.mooring.change.Place;
import dev.mooring.check.Finding;
import dev.mooring.model.MachineRef;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Looks what is left of some entries. An entry that can't be seen hinders no other one, and a
/// place that doesn't answer costs one deadline.
final class Inspection {
  private final WorldView world;
  private final Gone gone;
  private final Silences silences;

  Inspection(WorldView world, Gone gone) {
    this.world = world;
    this.gone = gone;
    this.silences = new Silences(world);
  }

  /// @param open the newest first
  Remains of(List<JournalEntry> open) {
    var cloud = new Place.InTheCloud();
    var places =
        open.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> Place.of(inverse(entry)), LinkedHashMap::new, Collectors.toList()));
    var seen = new HashMap<>(look(cloud, places.getOrDefault(cloud, List.of())));
    var doomed = doomed(open, seen);
    places.remove(cloud);
    places.keySet().removeIf(place -> isDoomed(place, doomed));
    seen.putAll(lookAtOnce(places));
    open.stream()
        .filter(entry -> isInside(inverse(entry), doomed))
        .forEach(entry -> seen.put(entry.id(), new Sight.Settled()));
    return remains(open, seen, !doomed.isEmpty());
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
          inverse.isPresent(world) ? new Sight.Settled() : new Sight.Left(inverse.told(world)));
      return Optional.empty();
    } catch (WorldException refusal) {
      seen.put(entry.id(), new Sight.Unseen(Finding.of(refusal)));
      return Optional.of(refusal);
    }
  }

  private Remains remains(List<JournalEntry> open, Map<Long, Sight> seen, boolean isDoomed) {
    var left = open.stream().filter(entry -> !isOver(sight(entry, seen))).toList();
    return new Remains(
        CleanupOrder.of(left, isDoomed).stream().map(entry -> item(entry, seen)).toList(),
        open.stream().filter(entry -> isOver(sight(entry, seen))).toList(),
        remarks(open, seen));
  }

  private List<Phrase> remarks(List<JournalEntry> open, Map<Long, Sight> seen) {
    return open.stream()
        .filter(entry -> seen.get(entry.id()) instanceof Sight.GoneWithIt)
        .map(entry -> gone.said(Place.of(inverse(entry))))
        .distinct()
        .toList();
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
