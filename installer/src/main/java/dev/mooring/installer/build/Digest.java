package dev.mooring.installer.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A digest of files, in hexadecimal digits.
public enum Digest {
  /// The one that `dpkg --verify` compares.
  MD5("MD5"),
  SHA256("SHA-256");

  private final String algorithm;

  Digest(String algorithm) {
    this.algorithm = algorithm;
  }

  String of(Path file) throws IOException {
    var digest = digest();
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// As `md5sum -c` and `sha256sum -c` read it.
  ///
  /// @param files below the folder
  public String list(Path folder, Iterable<Path> files) throws IOException {
    var lines = new StringBuilder();
    for (var file : files) {
      lines.append(of(folder.resolve(file))).append("  ").append(file).append('\n');
    }
    return lines.toString();
  }

  private MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
