package dev.mooring.live.ssh.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks for `Match exec` in SSH configuration files: `ssh` runs such commands when it reads them.
final class SshMatchExec {
  private final Path home;
  private final Set<Path> seen = new HashSet<>();

  private SshMatchExec(Path home) {
    this.home = home;
  }

  /// Whether a line runs a command, in one of these files or in one that they include.
  static boolean isIn(List<Path> files, Path home) throws IOException {
    var search = new SshMatchExec(home);
    for (var file : files) {
      if (Files.exists(file) && search.isIn(file, file)) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(Path file, Path top) throws IOException {
    if (!seen.add(file)) {
      return false;
    }
    for (var line : SshConfigFiles.read(file)) {
      if (line.word().equals("match") && line.values().stream().anyMatch(SshMatchExec::isExec)) {
        return true;
      }
      if (line.word().equals("include") && isIncludedBy(line, top)) {
        return true;
      }
    }
    return false;
  }

  private boolean isIncludedBy(SshConfigLine line, Path top) throws IOException {
    for (var pattern : line.values()) {
      for (var file : SshPaths.matching(SshPaths.expand(pattern, home), top)) {
        if (isIn(file, top)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isExec(String value) {
    return value.matches("(?is)!?exec(=.*)?");
  }
}
