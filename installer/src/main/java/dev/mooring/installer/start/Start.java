package dev.mooring.installer.start;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A program that is started again and again, to see how long it takes.
///
/// @param name in the table
/// @param command with its arguments
/// @param variables environment variables
record Start(String name, List<String> command, Map<String, String> variables) {

  /// The time from the process's start until its last line of output, which a window says as soon
  /// as it is there.
  ///
  /// @throws IllegalStateException when it says nothing
  Duration once() throws IOException {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(variables);
    var start = System.nanoTime();
    var end = start;
    var process = builder.start();
    try (var out = process.inputReader()) {
      while (out.readLine() != null) {
        end = System.nanoTime();
      }
    }
    if (process.onExit().join().exitValue() != 0 || end == start) {
      throw new IllegalStateException("It does not start: " + command);
    }
    return Duration.ofNanos(end - start);
  }
}
