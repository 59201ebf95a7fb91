package dev.mooring.live.ssh.trust;

import dev.mooring.port.HostKey;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The host keys that a person said yes to, in a known_hosts file of our own: the user's is left
/// alone.
public record OwnKnownHosts(Path file) {

  /// Adds a line.
  ///
  /// @throws WorldException.Broken when it cannot be written
  public void add(String place, HostKey key) {
    try {
      make();
      Files.writeString(
          file, place + " " + key.type() + " " + key.base64() + "\n", StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new WorldException.Broken(Phrase.of("refusal.file.unwritable", file), failure);
    }
  }

  private void make() throws IOException {
    var isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      if (isPosix) {
        var mode = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(mode));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException _) {
      // A line of before: this one comes behind it.
    }
  }
}
