package dev.mooring.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// How large the parts are.
final class Sizes {
  private static final double MEGABYTE = 1_000_000;

  private Sizes() {}

  /// A line of the table.
  static String row(String what, Path place) throws IOException {
    return String.format(Locale.ROOT, "| %-22s | %7.1f MB |", what, of(place) / MEGABYTE);
  }

  static long of(Path place) throws IOException {
    try (var files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
