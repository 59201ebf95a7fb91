package dev.mooring.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A server in a process of its own, which ends with the test.
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /// @param log gets what the server says
  static ServerProcess start(List<String> line, Path log) {
    if (!Files.isExecutable(Path.of(line.getFirst()))) {
      throw new IllegalStateException(
          line.getFirst() + " is not there: mvn -Preal builds it, once");
    }
    try {
      var output = ProcessBuilder.Redirect.appendTo(log.toFile());
      var process =
          new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output).start();
      process.getOutputStream().close();
      return new ServerProcess(process, log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// @throws IllegalStateException with the end of its log when it has ended by itself
  void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException("it ended with " + process.exitValue() + ":\n" + lastWords());
    }
  }

  private String lastWords() {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Ends it at once, as when its host loses power.
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        throw new IllegalStateException("process " + process.pid() + " does not end");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
