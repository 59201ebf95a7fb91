package dev.mooring.run;

import dev.mooring.change.Inverse;
import java.time.Instant;
import java.util.Optional;

/// One line of the journal.
///
/// @param id number of the entry, ascending
/// @param state begun before the call is sent, undone when its inverse was applied
/// @param inverse what takes the begun change back; empty in a line that says "undone"
public record JournalEntry(long id, State state, Instant at, Optional<Inverse> inverse) {

  /// What the line says.
  public enum State {
    BEGUN,
    UNDONE
  }
}
