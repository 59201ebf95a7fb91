package dev.mooring.run;

import static dev.mooring.run.Remains.inverse;

import dev.mooring.change.Inverse;
import dev.mooring.change.cloud.DeleteMachine;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// In which order things are taken back: the newest first, with two exceptions.
final class CleanupOrder {
  private CleanupOrder() {}

  /// @param entries the newest first
  /// @param isMachineDeleted whether the machine itself is among them
  static List<JournalEntry> of(List<JournalEntry> entries, boolean isMachineDeleted) {
    return wayInLast(isMachineDeleted ? machineFirst(entries) : entries);
  }

  /// As long as the machine stands it stays in the mesh, and whoever waits for its departure would
  /// wait in vain.
  private static List<JournalEntry> machineFirst(List<JournalEntry> entries) {
    var first =
        IntStream.range(0, entries.size())
            .filter(i -> inverse(entries.get(i)) instanceof Inverse.Departure)
            .findFirst()
            .orElse(entries.size());
    return Stream.of(
            entries.subList(0, first).stream(),
            only(entries, DeleteMachine.class::isInstance),
            entries.subList(first, entries.size()).stream())
        .flatMap(parts -> parts)
        .distinct()
        .toList();
  }

  /// Without its key, what is left on a machine could never be taken back.
  private static List<JournalEntry> wayInLast(List<JournalEntry> entries) {
    Predicate<Inverse> isWayIn = Inverse.WayIn.class::isInstance;
    return Stream.concat(only(entries, isWayIn.negate()), only(entries, isWayIn)).toList();
  }

  private static Stream<JournalEntry> only(
      List<JournalEntry> entries, Predicate<Inverse> isWanted) {
    return entries.stream().filter(entry -> isWanted.test(inverse(entry)));
  }
}
