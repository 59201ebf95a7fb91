package dev.mooring.run;

import dev.mooring.change.Inverse;
import dev.mooring.change.Place;
import dev.mooring.check.Finding;
import dev.mooring.model.MachineRef;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /// Where there are several machines, each item says on which one it is.
  Remains byMachine() {
    var machines =
        items.stream().flatMap(item -> machine(item).stream()).distinct().map(MachineRef::toString);
    var names = machines.sorted().toList();
    if (names.size() < 2) {
      return this;
    }
    return new Remains(
        items.stream().map(Remains::onMachine).toList(),
        settled,
        Stream.concat(
                remarks.stream(), Stream.of(Phrase.of("undo.machines", String.join(", ", names))))
            .toList());
  }

  private static Item onMachine(Item item) {
    var on = machine(item).map(machine -> Phrase.of("undo.on", machine.toString()));
    return new Item(
        item.entry(), Stream.concat(on.stream(), item.told().stream()).toList(), item.unseen());
  }

  private static Optional<MachineRef> machine(Item item) {
    return switch (item.inverse().place()) {
      case Place.OnTheMachine(var machine) -> Optional.of(machine);
      case Place.InTheCloud _ when item.inverse() instanceof Inverse.OfInstance of ->
          Optional.of(of.machine());
      default -> Optional.empty();
    };
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
