package dev.mooring.run;

import dev.mooring.change.Inverse;
import dev.mooring.check.Finding;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;

/// What is left of a journey, as it was seen.
///
/// @param items what there is to take back, in the order in which that is done
/// @param settled entries of which nothing is left
/// @param remarks what went away by itself, such as a machine that was deleted by hand
public record Remains(List<Item> items, List<JournalEntry> settled, List<Phrase> remarks) {

  /// One thing to take back.
  ///
  /// @param told what a person should know before
  /// @param unseen why it can't be seen now; then it's not known whether it's still there
  public record Item(JournalEntry entry, List<Phrase> told, Optional<Finding.Failed> unseen) {
    public Item {
      told = List.copyOf(told);
    }

    public Inverse inverse() {
      return Remains.inverse(entry);
    }
  }

  public Remains {
    items = List.copyOf(items);
    settled = List.copyOf(settled);
    remarks = List.copyOf(remarks);
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }

  public List<JournalEntry> entries() {
    return items.stream().map(Item::entry).toList();
  }

  static Inverse inverse(JournalEntry entry) {
    return entry.inverse().orElseThrow();
  }
}
