package dev.mooring.command.powershell;

import java.util.List;
import java.util.Optional;

/// Programs that hand their output on.
///
/// @param file where the last one's output goes, with `>`
record Pipeline(List<Stage> stages, Optional<Word> file) {

  /// One part between pipes.
  sealed interface Stage {
    /// Whether the line is continued at the pipe before it.
    boolean startsLine();

    /// A program with its arguments.
    ///
    /// @param isQuiet whether it stands with `2>/dev/null`
    /// @param input its here-document
    record Program(List<Word> words, boolean isQuiet, Optional<Word> input, boolean startsLine)
        implements Stage {}

    /// `{ …; …; }`
    record Group(List<Pipeline> parts, boolean isQuiet, boolean startsLine) implements Stage {}
  }
}
