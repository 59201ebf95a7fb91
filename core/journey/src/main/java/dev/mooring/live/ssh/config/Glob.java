package dev.mooring.live.ssh.config;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/// One name of a path with wildcards, as a shell takes it (glob(7)).
record Glob(String name) {

  /// What is meant in a folder, sorted. A name without wildcards needn't be there.
  List<Path> in(Path folder) throws IOException {
    if (!name.matches(".*[*?\\[].*")) {
      return List.of(folder.resolve(name));
    }
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var matcher = matcher(folder.getFileSystem());
    if (matcher.isEmpty()) {
      return List.of(folder.resolve(name));
    }
    try (var entries = Files.list(folder)) {
      return entries
          .filter(entry -> matcher.get().matches(entry.getFileName()))
          .filter(entry -> name.startsWith(".") || !entry.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  /// A bracket that isn't closed stands for itself.
  private Optional<PathMatcher> matcher(FileSystem files) {
    try {
      return Optional.of(files.getPathMatcher("glob:" + name.replaceAll("[{}]", "\\\\$0")));
    } catch (PatternSyntaxException _) {
      return Optional.empty();
    }
  }
}
