package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.disk.UserFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder and those above it, as `mkdir -p` and `install -d` make them: what somebody else makes
/// at the same time is as good.
final class FolderPath {
  private FolderPath() {}

  /// @param above the mode of those above it
  static void make(UserFiles files, Path folder, int mode, int above) throws PosixException {
    if (Files.isDirectory(folder)) {
      return;
    }
    var parent = folder.getParent();
    if (parent != null) {
      make(files, parent, above, above);
    }
    try {
      files.mkdir(folder, mode);
    } catch (PosixException refused) {
      if (!Files.isDirectory(folder)) {
        throw refused;
      }
    }
  }
}
