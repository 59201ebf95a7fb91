package dev.mooring.change.ratings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The hash by which MariaDB keeps a password (mysql_native_password): SHA-1 of SHA-1, in capitals,
/// behind a star.
final class NativePassword {
  private NativePassword() {}

  static String hash(String password) {
    try {
      var sha1 = MessageDigest.getInstance("SHA-1");
      var twice = sha1.digest(sha1.digest(password.getBytes(StandardCharsets.UTF_8)));
      return "*" + HexFormat.of().withUpperCase().formatHex(twice);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
