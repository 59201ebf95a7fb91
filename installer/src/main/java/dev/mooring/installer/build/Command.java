package dev.mooring.installer.build;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A program of this computer.
///
/// @param variables set besides those that are there
public record Command(List<String> words, Map<String, String> variables) {

  public static Command of(String... words) {
    return new Command(List.of(words), Map.of());
  }

  /// @return what it said
  /// @throws IllegalStateException when it fails, with what it said
  public String run() throws IOException {
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(variables);
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var status = ended(process);
    if (status != 0) {
      throw new IllegalStateException(
          String.join(" ", words) + " failed with " + status + ":\n" + said);
    }
    return said;
  }

  /// Whether there is such a program.
  static boolean exists(String name) {
    try {
      Command.of(name, "--version").run();
      return true;
    } catch (IOException | IllegalStateException missing) {
      return false;
    }
  }

  private static int ended(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    }
  }
}
