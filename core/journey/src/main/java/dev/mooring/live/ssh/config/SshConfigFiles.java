package dev.mooring.live.ssh.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// SSH configuration files as lines. Bytes that are no UTF-8 are no obstacle: mostly they stand in
/// comments, and a path with them would only not be found.
final class SshConfigFiles {
  private static final int LARGEST = 1 << 20;

  private SshConfigFiles() {}

  static List<SshConfigLine> read(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      var bytes = stream.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("It has more than " + LARGEST + " bytes.");
      }
      var lines = new ArrayList<SshConfigLine>();
      var number = 0;
      for (var text : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
        number++;
        SshConfigLine.parse(file + " line " + number, text).ifPresent(lines::add);
      }
      return lines;
    }
  }
}
