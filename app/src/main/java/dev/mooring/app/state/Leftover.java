package dev.mooring.app.state;

import dev.mooring.change.Inverse;
import dev.mooring.run.JournalEntry;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Something that can be taken back.
///
/// @param change takes it back
/// @param chosen whether it is to be; at first everything is
public record Leftover(JournalEntry entry, Inverse change, BooleanProperty chosen) {

  static Leftover of(JournalEntry entry) {
    return new Leftover(entry, entry.inverse().orElseThrow(), new SimpleBooleanProperty(true));
  }
}
