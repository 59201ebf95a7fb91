package dev.mooring.command;

import java.util.regex.Pattern;

/// Words of a POSIX command line, such as one for the machine. No text of a user reaches its shell
/// but through [#quote].
public final class Shell {
  private static final Pattern SAFE = Pattern.compile("[-A-Za-z0-9_./:=@%+,]+");

  private Shell() {}

  /// The text as one word.
  public static String quote(String text) {
    return SAFE.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /// A script that runs as root and stops at its first error.
  public static String asRoot(String script) {
    return "sudo sh -c " + quote("set -e\n" + script.strip());
  }
}
