package dev.mooring.lab.machine.command;

import java.util.regex.Pattern;

/// POSIX regular expressions as Java patterns.
final class Regexes {
  private Regexes() {}

  static Pattern compile(String regex, boolean isExtended, boolean ignoresCase) {
    return Pattern.compile(
        isExtended ? translate(regex, true) : translate(regex, false),
        ignoresCase ? Pattern.CASE_INSENSITIVE : 0);
  }

  // In basic expressions the backslash gives `( ) { } | + ?` their meaning, in extended ones it
  // takes it away.
  private static String translate(String regex, boolean isExtended) {
    var java = new StringBuilder();
    for (var i = 0; i < regex.length(); i++) {
      var c = regex.charAt(i);
      if (c == '[') {
        var end = bracketEnd(regex, i);
        java.append(bracket(regex.substring(i, end)));
        i = end - 1;
      } else if (c == '\\' && i + 1 < regex.length()) {
        var escaped = regex.charAt(++i);
        if ("(){}|+?".indexOf(escaped) >= 0) {
          java.append(isExtended ? "\\" + escaped : String.valueOf(escaped));
        } else {
          java.append('\\').append(escaped);
        }
      } else if ("(){}|+?".indexOf(c) >= 0) {
        java.append(isExtended ? String.valueOf(c) : "\\" + c);
      } else if (c == '*' && java.isEmpty()) {
        java.append("\\*");
      } else {
        java.append(c);
      }
    }
    return java.toString();
  }

  private static int bracketEnd(String regex, int start) {
    var at = start + 1;
    at += at < regex.length() && regex.charAt(at) == '^' ? 1 : 0;
    at += at < regex.length() && regex.charAt(at) == ']' ? 1 : 0;
    while (at < regex.length() && regex.charAt(at) != ']') {
      at = regex.startsWith("[:", at) ? Math.max(at, regex.indexOf(":]", at)) + 2 : at + 1;
    }
    return Math.min(regex.length(), at + 1);
  }

  private static String bracket(String posix) {
    var isNegated = posix.startsWith("[^");
    var inner = posix.substring(isNegated ? 2 : 1, posix.length() - 1);
    return (isNegated ? "[^" : "[")
        + inner
            .replace("\\", "\\\\")
            .replace("[:space:]", "\\s")
            .replace("[:blank:]", " \\t")
            .replace("[:digit:]", "0-9")
            .replace("[:alpha:]", "A-Za-z")
            .replace("[:alnum:]", "A-Za-z0-9")
            .replace("[:upper:]", "A-Z")
            .replace("[:lower:]", "a-z")
            .replace("[:punct:]", "\\p{Punct}")
            .replaceFirst("^]", "\\\\]")
        + "]";
  }
}
