package dev.mooring.installer.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which files and folders there are.
record Snapshot(Set<Path> paths) {
  /// What desktops gather from all programs.
  private static final List<String> GATHERED = List.of("usr/share/applications", "usr/share/mime");

  static Snapshot of(List<Path> folders) throws IOException {
    var paths = new HashSet<Path>();
    for (var folder : folders) {
      if (Files.exists(folder)) {
        Files.walkFileTree(folder, into(paths));
      }
    }
    return new Snapshot(Set.copyOf(paths));
  }

  private static SimpleFileVisitor<Path> into(Set<Path> paths) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        paths.add(folder);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        paths.add(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException vanished) {
        return FileVisitResult.CONTINUE;
      }
    };
  }

  /// The files that desktops gather from all programs and that speak of one.
  static Set<Path> naming(String word, Path root) throws IOException {
    var found = new TreeSet<Path>();
    for (var folder : GATHERED) {
      if (Files.exists(root.resolve(folder))) {
        try (var files = Files.list(root.resolve(folder))) {
          for (var file : files.filter(Files::isRegularFile).toList()) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
              found.add(file);
            }
          }
        }
      }
    }
    return found;
  }
}
