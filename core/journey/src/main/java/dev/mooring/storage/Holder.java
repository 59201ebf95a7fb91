package dev.mooring.storage;

import java.time.Instant;

/// Who has something to themselves, as the lock's file tells those who come later.
///
/// @param work what is done, such as `run`: the word of the command
/// @param pid the process that does it
/// @param since when it began
public record Holder(String work, long pid, Instant since) {

  /// This process.
  public static Holder here(String work, Instant since) {
    return new Holder(work, ProcessHandle.current().pid(), since);
  }

  @Override
  public String toString() {
    return "mooring " + work + ", process " + pid + ", since " + since;
  }
}
