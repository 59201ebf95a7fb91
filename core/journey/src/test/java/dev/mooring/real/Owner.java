package dev.mooring.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;

/// The process that a room belongs to. A process number alone is used again after a while.
record Owner(long pid, Instant started) {

  static Owner present() {
    return of(ProcessHandle.current());
  }

  private static Owner of(ProcessHandle process) {
    return new Owner(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  void writeTo(Path folder) throws IOException {
    Files.writeString(folder.resolve("owner"), pid + " " + started);
  }

  /// Whether the owner of that folder is gone. A folder without a note is none of ours.
  static boolean isGone(Path folder) throws IOException {
    try {
      var words = Files.readString(folder.resolve("owner")).split(" ", 2);
      var noted = new Owner(Long.parseLong(words[0]), Instant.parse(words[1]));
      return ProcessHandle.of(noted.pid())
          .filter(process -> process.isAlive() && of(process).equals(noted))
          .isEmpty();
    } catch (NoSuchFileException _) {
      return false;
    }
  }
}
