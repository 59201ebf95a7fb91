package dev.mooring.change.file;

/// SELinux labels. A file that was moved to its place keeps the label of where it came from, which
/// services that are confined may not read.
final class SecurityLabel {
  private SecurityLabel() {}

  /// Line of a script of root that gives a file the label of its place; nothing without SELinux.
  static String restore(String path) {
    return "if command -v restorecon >/dev/null && [ -e %1$s ]; then restorecon %1$s; fi"
        .formatted(path);
  }
}
