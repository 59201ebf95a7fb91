package dev.mooring.app.settings;

import java.util.regex.Pattern;

/// Names that become words of commands: nothing in them means anything to a shell.
final class CloudName {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9._:]*[A-Za-z0-9])?");

  private CloudName() {}

  /// @throws IllegalArgumentException with a sentence for people
  static String require(String key, String value) {
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the value '"
              + value
              + "' of '"
              + key
              + "' is not valid: it takes letters, digits and '-', '.', '_', ':' in between.");
    }
    return value;
  }
}
