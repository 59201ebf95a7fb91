package dev.mooring.live.ssh.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /// The files that an `Include` means, in order, as a shell finds them.
  ///
  /// @param top the file that `ssh` reads by itself; relative paths are meant from its folder
  static List<Path> matching(String pattern, Path top) throws IOException {
    var path = top.resolveSibling(pattern);
    var found = List.of(path.getRoot() == null ? Path.of("") : path.getRoot());
    for (var part : path) {
      var next = new ArrayList<Path>();
      for (var folder : found) {
        next.addAll(new Glob(part.toString()).in(folder));
      }
      found = next;
    }
    return found.stream().filter(Files::isRegularFile).toList();
  }
}
