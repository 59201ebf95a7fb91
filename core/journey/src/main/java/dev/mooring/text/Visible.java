package dev.mooring.text;

import java.util.stream.Collectors;

/// Text from outside, such as what servers say and what stands in files, with everything shown that
/// would otherwise do something: control characters that steer terminals (ECMA-48's C0 and C1, and
/// DEL), and the characters that change lines or the direction of writing (Unicode's U+2028, U+2029
/// and those of UAX 9).
public final class Visible {
  private static final char PICTURES = '\u2400';
  private static final char DELETE = '\u007f';
  private static final char NEWLINE = '\u2424';

  private Visible() {}

  /// A value that stays within its line: a line break in it is shown as `␤`.
  public static String line(String text) {
    return needsNothing(text, false) ? text : shown(text.replace("\r\n", "\n"), false);
  }

  /// Several lines.
  public static String text(String text) {
    return needsNothing(text, true) ? text : shown(text.replace("\r\n", "\n"), true);
  }

  /// JSON that was written already: what Jackson leaves as it is stands in strings alone, where it
  /// can be written as an escape.
  public static String json(String json) {
    return needsNothing(json, false)
        ? json
        : json.chars()
            .mapToObj(c -> isHarmless((char) c, false) ? String.valueOf((char) c) : escape(c))
            .collect(Collectors.joining());
  }

  private static boolean needsNothing(String text, boolean isMultiline) {
    return text.chars().allMatch(c -> isHarmless((char) c, isMultiline));
  }

  private static String shown(String text, boolean isMultiline) {
    var shown = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (isHarmless(c, isMultiline)) {
        shown.append(c);
      } else if (c == '\n') {
        shown.append(NEWLINE);
      } else if (c < ' ') {
        shown.append((char) (PICTURES + c));
      } else {
        shown.append(c == DELETE ? "\u2421" : escape(c));
      }
    }
    return shown.toString();
  }

  private static boolean isHarmless(char c, boolean isMultiline) {
    if (c < ' ') {
      return c == '\t' || (c == '\n' && isMultiline);
    }
    return c < DELETE || (c > '\u009f' && !turns(c));
  }

  /// Changes the line or the direction.
  private static boolean turns(char c) {
    return c == '\u061c'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static String escape(int c) {
    return "\\u%04x".formatted(c);
  }
}
