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
}
