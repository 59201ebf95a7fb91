package dev.mooring.change.file;

import java.util.Optional;

/// What becomes of a path when our file there is taken back.
enum FileFate {
  /// Nothing of ours is there.
  NOTHING,
  /// It is as we left it: it goes, and what stood there before comes back.
  GOES,
  /// The machine's list is lost, and the journal proves that it is ours.
  GOES_BY_JOURNAL,
  /// Others changed it since, or nothing proves that it is ours: it stays as it is.
  STAYS;

  static FileFate of(FileState state, Optional<FileTrace> trace) {
    if (state.isListed()) {
      return !state.exists() || state.isAsLeft(trace) ? GOES : STAYS;
    }
    if (!state.exists() || trace.isEmpty() || trace.get().before() == FileTrace.Before.OURS) {
      return NOTHING;
    }
    return unlisted(state, trace.get());
  }

  /// Without a list, only the journal tells.
  private static FileFate unlisted(FileState state, FileTrace trace) {
    if (trace.stood().equals(state.sum())) {
      return NOTHING;
    }
    var isOurs =
        trace.left().isEmpty()
            ? trace.owner().equals(state.owner())
            : trace.left().equals(state.sum());
    return isOurs && trace.before() == FileTrace.Before.ABSENT ? GOES_BY_JOURNAL : STAYS;
  }
}
