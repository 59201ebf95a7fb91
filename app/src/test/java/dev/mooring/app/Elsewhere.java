package dev.mooring.app;

import dev.mooring.app.wiring.OwnProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A command in a process of its own, which can be killed at any moment: the power goes, or `kill
/// -9` is typed.
///
/// @param said what it said until it was killed, or to its end
/// @param isKilled false where it had ended before
public record Elsewhere(String said, boolean isKilled) {

  /// @param home of the user who types it
  /// @param lines after how many lines of its output it is killed
  public static Elsewhere killed(Path home, int lines, String... words) {
    try {
      var process =
          OwnProcess.of(List.of("-Duser.home=" + home), words).redirectErrorStream(true).start();
      try (var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
        var said = new StringBuilder();
        var left = lines;
        for (var line = output.readLine(); line != null; line = output.readLine()) {
          said.append(line).append('\n');
          if (--left == 0) {
            break;
          }
        }
        process.destroyForcibly().waitFor();
        return new Elsewhere(said.toString(), left == 0);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /// A command that goes on until it is closed, which kills it.
  ///
  /// @param pid of its process
  public record Running(Process process, long pid) implements AutoCloseable {
    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }

  /// Starts a command, and returns when it has said something.
  ///
  /// @param awaited a part of a line of its output
  /// @throws IllegalStateException when it ends without saying it
  public static Running saying(Path home, String awaited, String... words) throws IOException {
    var process =
        OwnProcess.of(List.of("-Duser.home=" + home), words).redirectErrorStream(true).start();
    var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    var said = new StringBuilder();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.contains(awaited)) {
        return new Running(process, process.pid());
      }
    }
    throw new IllegalStateException("It ended: " + said);
  }
}
