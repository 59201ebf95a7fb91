package dev.mooring.run;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import java.nio.file.Path;
import java.util.List;

/// Something in the journal that cannot be read. Everything else in it counts all the same.
///
/// @param line its number, from 1; 0 for the whole file
/// @param detail what the reader said, in no language; may be empty
public record JournalTrouble(Path file, int line, Kind kind, String detail) {

  /// What is wrong.
  public enum Kind {
    /// Nothing is in the line.
    BLANK(Hint.JOURNAL_LINE_CUT_OFF, Finding.Severity.WARNING),
    /// A power cut left NUL bytes where text was to be.
    NULS(Hint.JOURNAL_LINE_CUT_OFF, Finding.Severity.WARNING),
    /// The last line is cut off, so its change was never begun.
    TORN(Hint.JOURNAL_LINE_CUT_OFF, Finding.Severity.WARNING),
    /// The line is no entry, so what it stood for is not known.
    DAMAGED(Hint.JOURNAL_LINE_DAMAGED, Finding.Severity.FATAL),
    /// The entry has a version, a kind or a field that this version does not know.
    NEWER(Hint.JOURNAL_ENTRY_NEWER, Finding.Severity.FATAL),
    /// The file cannot be read at all: a folder, or closed to the user.
    UNREADABLE(Hint.JOURNAL_UNREADABLE, Finding.Severity.FATAL);

    private final Hint hint;
    private final Finding.Severity severity;

    Kind(Hint hint, Finding.Severity severity) {
      this.hint = hint;
      this.severity = severity;
    }
  }

  /// Whether something may be left behind because of it.
  public boolean isLoss() {
    return kind.severity == Finding.Severity.FATAL;
  }

  /// The same, as people are told of it, with its cure.
  public Finding.Failed finding() {
    return new Finding.Failed(
        kind.severity,
        kind.hint,
        List.of(file.toString(), Integer.toString(line)),
        detail,
        List.of());
  }
}
