package dev.mooring.lab.machine.disk;

import java.nio.file.attribute.PosixFilePermission;

/// A permission bit, for whichever of owner, group and others applies.
public enum Right {
  READ(
      PosixFilePermission.OWNER_READ,
      PosixFilePermission.GROUP_READ,
      PosixFilePermission.OTHERS_READ),
  WRITE(
      PosixFilePermission.OWNER_WRITE,
      PosixFilePermission.GROUP_WRITE,
      PosixFilePermission.OTHERS_WRITE),
  EXECUTE(
      PosixFilePermission.OWNER_EXECUTE,
      PosixFilePermission.GROUP_EXECUTE,
      PosixFilePermission.OTHERS_EXECUTE);

  private final PosixFilePermission owner;
  private final PosixFilePermission group;
  private final PosixFilePermission others;

  Right(PosixFilePermission owner, PosixFilePermission group, PosixFilePermission others) {
    this.owner = owner;
    this.group = group;
    this.others = others;
  }

  /// Whether a user has this right on a file with such attributes. Root reads and writes all, and
  /// executes what anybody may.
  public boolean of(User user, FileStat file) {
    var modes = file.permissions();
    if (user.isRoot()) {
      return this != EXECUTE
          || file.isDirectory()
          || modes.contains(owner)
          || modes.contains(group)
          || modes.contains(others);
    }
    if (file.owner().equals(user.name())) {
      return modes.contains(owner);
    }
    return modes.contains(user.groups().contains(file.group()) ? group : others);
  }
}
