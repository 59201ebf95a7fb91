package dev.mooring.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A command on the computer that runs the tests.
final class HostCommand {
  private HostCommand() {}

  /// Runs it to its end and gives what it printed.
  ///
  /// @throws IllegalStateException when it ends with another status than 0
  static String run(List<String> words) {
    var ended = attempt(words);
    if (ended.status() != 0) {
      throw new IllegalStateException(words + " ended with " + ended.status() + ": " + ended.out());
    }
    return ended.out();
  }

  static String run(String... words) {
    return run(List.of(words));
  }

  /// Runs it to its end, whatever that is.
  static Ended attempt(List<String> words) {
    try {
      var process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for " + words, stopped);
    }
  }

  /// @param out what it printed, errors included
  record Ended(int status, String out) {}
}
