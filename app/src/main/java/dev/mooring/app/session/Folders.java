package dev.mooring.app.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Folders that live as long as something else.
public final class Folders {
  private Folders() {}

  /// A new folder that only its owner may read.
  public static Path temporary(String prefix) {
    try {
      return Files.createTempDirectory(prefix);
    } catch (IOException failure) {
      throw new UncheckedIOException("No temporary folder can be made.", failure);
    }
  }

  /// Removes a folder with all that is in it; one that is not there is fine.
  public static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("The folder " + folder + " cannot be removed.", failure);
    }
  }
}
