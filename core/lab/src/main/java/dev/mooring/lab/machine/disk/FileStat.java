package dev.mooring.lab.machine.disk;

import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Set;

/// What `stat` tells about a file.
///
/// @param size in bytes
public record FileStat(
    String owner,
    String group,
    Set<PosixFilePermission> permissions,
    boolean isDirectory,
    boolean isSymbolicLink,
    long size,
    Instant modified,
    Instant born) {

  static FileStat of(PosixFileAttributes attributes) {
    return new FileStat(
        attributes.owner().getName(),
        attributes.group().getName(),
        attributes.permissions(),
        attributes.isDirectory(),
        attributes.isSymbolicLink(),
        attributes.isDirectory() ? 4096 : attributes.size(),
        attributes.lastModifiedTime().toInstant(),
        attributes.creationTime().toInstant());
  }

  /// The nine low mode bits.
  public int mode() {
    return Modes.bits(permissions);
  }

  /// `-rw-r--r--`, as `ls -l` shows it.
  public String letters() {
    var type = isSymbolicLink ? "l" : isDirectory ? "d" : "-";
    return type
        + (isSymbolicLink
            ? "rwxrwxrwx"
            : java.nio.file.attribute.PosixFilePermissions.toString(permissions));
  }
}
