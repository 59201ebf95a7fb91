package dev.mooring.lab.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that only their owner may read, written whole or not at all.
public final class PrivateFiles {
  private PrivateFiles() {}

  public static void restrictFolder(Path folder) throws IOException {
    restrict(folder, "rwx------");
  }

  public static void write(Path file, String text) throws IOException {
    var fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
    Files.writeString(fresh, text);
    restrict(fresh, "rw-------");
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Windows has no such modes; there the profile folder protects the files.
  private static void restrict(Path path, String mode) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
  }
}
