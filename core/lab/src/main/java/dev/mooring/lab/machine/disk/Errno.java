package dev.mooring.lab.machine.disk;

/// Why the kernel refused, in the words that every program prints (POSIX errno texts as in glibc).
public enum Errno {
  ENOENT("No such file or directory"),
  EACCES("Permission denied"),
  EEXIST("File exists"),
  ENOTDIR("Not a directory"),
  EISDIR("Is a directory"),
  ENOTEMPTY("Directory not empty"),
  EROFS("Read-only file system"),
  EPERM("Operation not permitted"),
  ELOOP("Too many levels of symbolic links"),
  EINVAL("Invalid argument"),
  EIO("Input/output error"),
  EPIPE("Broken pipe");

  private final String text;

  Errno(String text) {
    this.text = text;
  }

  /// The text as a program prints it after a colon.
  public String text() {
    return text;
  }
}
