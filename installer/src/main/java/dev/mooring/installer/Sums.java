package dev.mooring.installer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The sums by which `dpkg --verify` finds files that are no longer as they were installed.
final class Sums {
  private Sums() {}

  /// @param files below the root
  static String md5(Path root, List<Path> files) throws IOException {
    var lines = new StringBuilder();
    for (var file : files) {
      lines.append(of(root.resolve(file))).append("  ").append(file).append('\n');
    }
    return lines.toString();
  }

  private static String of(Path file) throws IOException {
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("MD5"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
