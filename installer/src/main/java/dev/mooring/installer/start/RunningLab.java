package dev.mooring.installer.start;

import java.io.IOException;
import java.nio.file.Path;

/// A practice world in a process of its own.
///
/// @param home its home folder
record RunningLab(Path home, Process process) implements AutoCloseable {

  /// @param launcher the installed command
  static RunningLab start(Path launcher, Path work) throws IOException {
    var home = work.resolve("lab");
    var process =
        new ProcessBuilder(launcher.toString(), "lab", "--home", home.toString())
            .redirectError(work.resolve("lab.log").toFile())
            .start();
    // Its last words when it is ready.
    if (process.inputReader().lines().noneMatch(line -> line.startsWith("Ctrl-C"))) {
      throw new IllegalStateException("The lab does not start; see " + work.resolve("lab.log"));
    }
    return new RunningLab(home, process);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
