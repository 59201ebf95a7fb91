package dev.mooring.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/// The file `SHA256SUMS` beside what people download, as `sha256sum -c` reads it.
final class Checksums {
  private Checksums() {}

  /// @param files that lie in the folder itself
  static Path write(Path folder, Collection<Path> files) throws IOException {
    var lines = new StringBuilder();
    for (var file : files.stream().sorted().toList()) {
      lines.append(Digest.of(file)).append("  ").append(file.getFileName()).append('\n');
    }
    return Files.writeString(folder.resolve("SHA256SUMS"), lines);
  }
}
