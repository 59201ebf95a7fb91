package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How large the parts are.
public final class Sizes {
  private static final double MEGABYTE = 1_000_000;
  private static final int LARGEST = 10;

  private Sizes() {}

  /// The table's lines.
  ///
  /// @param packages by their type
  public static List<String> table(Path image, Map<String, Path> packages) throws IOException {
    var layout = ImageLayout.of(image);
    var rows = new ArrayList<String>();
    rows.add(row("image", image));
    rows.add(row("runtime", layout.runtime()));
    rows.add(row("jars and caches", layout.app()));
    rows.addAll(largest(layout.app()));
    for (var made : packages.entrySet()) {
      rows.add(row(made.getKey(), made.getValue()));
    }
    return List.copyOf(rows);
  }

  private static String row(String what, Path place) throws IOException {
    return row(what, of(place));
  }

  /// Lines for the largest files of a folder, and one for all others.
  private static List<String> largest(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var all = files.filter(Files::isRegularFile).toList();
      var sorted = all.stream().sorted(Comparator.comparingLong(Sizes::length).reversed()).toList();
      var rows = new ArrayList<String>();
      for (var file : sorted.subList(0, Math.min(LARGEST, sorted.size()))) {
        rows.add(row("- " + file.getFileName(), length(file)));
      }
      var others = sorted.stream().skip(LARGEST).mapToLong(Sizes::length).sum();
      rows.add(row("- " + Math.max(0, sorted.size() - LARGEST) + " others", others));
      return List.copyOf(rows);
    }
  }

  private static String row(String what, long bytes) {
    return String.format(Locale.ROOT, "| %-46s | %7.1f MB |", what, bytes / MEGABYTE);
  }

  private static long of(Path place) throws IOException {
    try (var files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).mapToLong(Sizes::length).sum();
    }
  }

  private static long length(Path file) {
    return file.toFile().length();
  }
}
