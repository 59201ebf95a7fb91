package dev.mooring.app.wiring;

import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.Folders;
import dev.mooring.model.MeshKind;
import dev.mooring.storage.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The wizard's practice world in a process of its own: it outlives a wizard that was killed, and
/// the next wizard goes on in it. A wizard that is closed ends it.
///
/// @param home its home folder
/// @param process the lab
public record PracticeProcess(LabHome home, ProcessHandle process) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Finds the world that an earlier wizard left in the folder, or starts a new one.
  ///
  /// @param mesh of a new one
  /// @throws Complaint when a new one does not come up
  public static PracticeProcess in(Path folder, MeshKind mesh) {
    return living(folder).orElseGet(() -> start(folder, mesh));
  }

  private static Optional<PracticeProcess> living(Path folder) {
    try {
      var home = LabHome.read(folder);
      return ProcessHandle.of(home.pid()).map(process -> new PracticeProcess(home, process));
    } catch (Complaint _) {
      // Nobody is there, which is how most wizards begin.
      return Optional.empty();
    }
  }

  private static PracticeProcess start(Path folder, MeshKind mesh) {
    try {
      Folders.remove(folder);
      var log = log(folder);
      OwnerOnly.folder(log.resolveSibling("."));
      var process =
          OwnProcess.of(
                  List.of(),
                  "lab",
                  "--mesh",
                  mesh.word(),
                  "--delays",
                  "realistic",
                  "--home",
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return awaited(folder, process);
    } catch (IOException failure) {
      throw new UncheckedIOException("The practice world cannot be started.", failure);
    }
  }

  /// Beside the folder, which is the world's own.
  private static Path log(Path folder) {
    return folder.toAbsolutePath().resolveSibling(folder.getFileName() + ".log");
  }

  private static PracticeProcess awaited(Path folder, Process process) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && !ended(process)) {
      var found = living(folder);
      if (found.isPresent()) {
        return found.get();
      }
    }
    process.destroy();
    throw Complaint.wrongUse(
        "The practice world did not start in " + folder + ".",
        "The practice journey needs it.",
        "Read " + log(folder) + ", or start one by hand with 'mooring lab'.");
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// Ends the world.
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    Folders.remove(home.folder());
  }
}
