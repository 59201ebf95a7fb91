package dev.mooring.app.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/// The name of a kubeconfig context, which may hold anything, as the name of a folder. Two contexts
/// never have one folder, also where upper and lower case are the same.
///
/// @param text as in the kubeconfig
record ContextName(String text) {
  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789._-";
  private static final int LONGEST = 120;

  /// What lies beside the folders of contexts.
  private static final Set<String> TAKEN =
      Set.of("practice", "practice-today", "window.properties");

  /// What Windows keeps for devices, and our own log files.
  private static final Pattern KEPT =
      Pattern.compile("(con|nul|prn|aux|com\\d|lpt\\d)(\\..*)?|mooring\\.log.*|practice.*\\.log");

  /// A folder's name that stands for this context alone: what is not plain is percent-encoded, and
  /// what would be too long ends with its hash.
  String folder() {
    var name = encoded();
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST / 2) + "~" + hash();
  }

  /// Another one, for when that is taken all the same.
  String otherFolder() {
    var name = encoded();
    return name.substring(0, Math.min(name.length(), LONGEST / 2)) + "~" + hash();
  }

  /// As the first release named the folder. Several contexts may have had one.
  String firstFolder() {
    return text.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  /// `%` alone stands for the empty name: elsewhere digits follow it.
  private String encoded() {
    if (text.isEmpty()) {
      return "%";
    }
    var name = new StringBuilder();
    for (var octet : text.getBytes(UTF_8)) {
      name.append(PLAIN.indexOf(octet) >= 0 ? String.valueOf((char) octet) : percent(octet));
    }
    var isSpecial =
        name.charAt(0) == '.' || TAKEN.contains(name.toString()) || KEPT.matcher(name).matches();
    if (isSpecial) {
      name.replace(0, 1, percent((byte) name.charAt(0)));
    }
    var last = name.length() - 1;
    if (name.charAt(last) == '.') {
      name.replace(last, last + 1, percent((byte) '.'));
    }
    return name.toString();
  }

  private static String percent(byte octet) {
    return "%" + HexFormat.of().withUpperCase().toHexDigits(octet);
  }

  private String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
