package dev.mooring.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Folders with mode 0700 and files with mode 0600. Windows has no such modes; there the profile's
/// folder protects what lies in it.
public final class OwnerOnly {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /// Makes a folder with all that it lies in, and closes it to others if it was there.
  public static Path folder(Path folder) throws IOException {
    var whole = folder.toAbsolutePath().normalize();
    Files.createDirectories(whole, attributes(whole, FOLDER));
    restrict(whole, FOLDER);
    return whole;
  }

  /// Closes a file to others; one that isn't there is made by [#attributes(Path)].
  public static void file(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      restrict(file, FILE);
    }
  }

  /// What a new file is made with.
  public static FileAttribute<?>[] attributes(Path file) {
    return attributes(file, FILE);
  }

  /// A new temporary file beside another one, in a folder that's made with it.
  public static Path temporaryBeside(Path file) throws IOException {
    var folder = folder(file.toAbsolutePath().normalize().resolveSibling("."));
    return Files.createTempFile(folder, "new", ".tmp", attributes(file));
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> mode) {
    return isPosix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
        : new FileAttribute<?>[0];
  }

  private static void restrict(Path path, Set<PosixFilePermission> mode) throws IOException {
    if (isPosix(path) && !mode.equals(Files.getPosixFilePermissions(path))) {
      Files.setPosixFilePermissions(path, mode);
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
