package dev.mooring.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Paths as OpenSSH's files write them.
final class SshPaths {

  private SshPaths() {}

  /// `~/…` and `%d/…` are in the user's home.
  static String expand(String path, Path home) {
    return path.startsWith("~/") || path.startsWith("%d/")
        ? home.resolve(path.substring(path.indexOf('/') + 1)).toString()
        : path;
  }

  /// The files that an `Include` means, in order; relative ones stand beside the file that says so.
  static List<Path> matching(String pattern, Path file) throws IOException {
    var path = file.resolveSibling(pattern);
    var folder = path.getParent();
    var name = path.getFileName();
    if (folder == null || name == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    var matcher = folder.getFileSystem().getPathMatcher("glob:" + name);
    try (var entries = Files.list(folder)) {
      return entries
          .filter(entry -> matcher.matches(entry.getFileName()) && Files.isRegularFile(entry))
          .sorted()
          .toList();
    }
  }
}
