package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What lies in a folder: each path with its time, its permissions, and what it holds.
record Contents(Map<Path, String> entries) {

  static Contents of(Path folder) throws IOException {
    var entries = new TreeMap<Path, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        entries.put(folder.relativize(file), entry(file));
      }
    }
    return new Contents(entries);
  }

  /// What only one of the two has, or what is not the same in both.
  SortedSet<Path> differences(Contents other) {
    var all = new TreeSet<>(entries.keySet());
    all.addAll(other.entries.keySet());
    all.removeIf(path -> Objects.equals(entries.get(path), other.entries.get(path)));
    return all;
  }

  private static String entry(Path file) throws IOException {
    var about = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS) + permissions(file);
    if (Files.isSymbolicLink(file)) {
      return about + Files.readSymbolicLink(file);
    }
    return Files.isDirectory(file) ? about : about + Digest.SHA256.of(file);
  }

  private static String permissions(Path file) throws IOException {
    var isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return isPosix ? Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).toString() : "";
  }
}
