package dev.mooring.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process that a test started, with a note in its room, so that it can be ended when the test
/// was killed.
final class Child {
  private static final int PATIENCE = 120;
  private final ProcessHandle process;
  private final Path note;

  private Child(ProcessHandle process, Path note) {
    this.process = process;
    this.note = note;
  }

  /// Starts it; what it prints goes to a file of the room.
  static Child start(Room room, String name, List<String> words) {
    try {
      var process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(ProcessBuilder.Redirect.appendTo(room.file(name + ".log").toFile()))
              .start();
      var note = room.file(name + ".pid");
      Files.writeString(note, Long.toString(process.pid()));
      return new Child(process.toHandle(), note);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The process of that name that was left in a room, if it still runs. Its number may belong to
  /// somebody else by now, so its words must name the room.
  static Optional<Child> left(Room room, String name) {
    var note = room.file(name + ".pid");
    try {
      if (!Files.exists(note)) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(Files.readString(note)))
          .filter(
              process ->
                  process
                      .info()
                      .commandLine()
                      .filter(line -> line.contains(room.folder() + "/"))
                      .isPresent())
          .map(process -> new Child(process, note));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  ProcessHandle process() {
    return process;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Asks it to end and waits; kills it where it does not.
  void end() {
    try {
      process.destroy();
      ended().get(PATIENCE, TimeUnit.SECONDS);
    } catch (TimeoutException stubborn) {
      kill();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    } finally {
      Child.forget(note);
    }
  }

  /// Ends it at once, as a power cut does.
  void kill() {
    process.destroyForcibly();
    ended().join();
  }

  private CompletableFuture<ProcessHandle> ended() {
    return process.onExit();
  }

  private static void forget(Path note) {
    try {
      Files.deleteIfExists(note);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
