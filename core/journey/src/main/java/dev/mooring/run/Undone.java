package dev.mooring.run;

import dev.mooring.change.Inverse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/// Where a clean-up finds what is to be taken back, and notes what is.
interface Undone {

  /// What is not taken back yet, in the order in which it can be.
  List<JournalEntry> open();

  void note(JournalEntry entry, Instant now);

  /// Keeps others from working on the same, until it is closed.
  ///
  /// @throws dev.mooring.port.WorldException when another process does
  JournalHold hold(Instant now);

  static Undone in(Journal journal) {
    return new Undone() {
      @Override
      public List<JournalEntry> open() {
        return journal.open();
      }

      @Override
      public void note(JournalEntry entry, Instant now) {
        journal.undone(entry.id(), now);
      }

      @Override
      public JournalHold hold(Instant now) {
        return journal.hold("undo", now);
      }
    };
  }

  /// What was found without a journal: the world itself remembers what is left of it.
  static Undone of(List<Inverse> found, Instant now) {
    var open =
        new CopyOnWriteArrayList<>(
            IntStream.range(0, found.size())
                .mapToObj(
                    i ->
                        new JournalEntry(
                            i, JournalEntry.State.BEGUN, now, Optional.of(found.get(i))))
                .toList());
    return new Undone() {
      @Override
      public List<JournalEntry> open() {
        return List.copyOf(open);
      }

      @Override
      public void note(JournalEntry entry, Instant at) {
        open.removeIf(one -> one.id() == entry.id());
      }

      @Override
      public JournalHold hold(Instant at) {
        return new JournalHold(() -> {});
      }
    };
  }
}
