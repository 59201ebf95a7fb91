package dev.mooring.mesh.istio1.go;

import java.util.regex.Pattern;

/// A text in YAML as Go's yaml.v2 writes it: plain, in single or double quotes, or as a block;
/// lines are broken at a space after column 80.
final class GoScalar {
  private static final int BEST_WIDTH = 80;

  /// Plain text that would be read as something else: null, a truth value, a number, a time.
  private static final Pattern AMBIGUOUS =
      Pattern.compile(
          "|~|null|Null|NULL|true|True|TRUE|false|False|FALSE"
              + "|[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF"
              + "|[-+]?0[bB]?[01_]+|[-+]?0[oO]?[0-7_]+|[-+]?0[xX][0-9a-fA-F_]+"
              + "|[-+]?[0-9][0-9_]*|[-+]?(?:\\.[0-9]+|[0-9][0-9_]*(?:\\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)"
              + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt"
              + " ][0-9:.]+(?:Z|[-+][0-9:]+)?)?");

  /// Plain text that YAML would take for structure.
  private static final Pattern STRUCTURE =
      Pattern.compile(
          "[-?:](?:\\s.*)?|[,\\[\\]{}#&*!|>'\"%@`].*|---.*|\\.\\.\\..*|.*:(?:\\s.*)?|.*\\s#.*"
              + "|\\s.*|.*\\s");

  private GoScalar() {}

  static String key(String text) {
    return text(text, "", Integer.MIN_VALUE);
  }

  /// @param indent of further lines
  /// @param column where the text begins
  static String text(String text, String indent, int column) {
    if (text.contains("\n")) {
      return block(text, indent);
    }
    if (text.chars().anyMatch(c -> c < ' ') || AMBIGUOUS.matcher(text).matches()) {
      return '"' + folded(doubleQuoted(text), indent, column + 1) + '"';
    }
    return STRUCTURE.matcher(text).matches()
        ? "'" + folded(text.replace("'", "''"), indent, column + 1) + "'"
        : folded(text, indent, column);
  }

  private static String doubleQuoted(String text) {
    var quoted = new StringBuilder();
    text.chars().mapToObj(c -> escaped((char) c)).forEach(quoted::append);
    return quoted.toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"', '\\' -> "\\" + c;
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      default -> c < ' ' ? "\\x%02X".formatted((int) c) : String.valueOf(c);
    };
  }

  private static String folded(String text, String indent, int column) {
    var lines = new StringBuilder();
    var at = column;
    for (int i = 0; i < text.length(); i++) {
      if (at > BEST_WIDTH && isLoneSpace(text, i)) {
        lines.append('\n').append(indent);
        at = indent.length();
      } else {
        lines.append(text.charAt(i));
        at++;
      }
    }
    return lines.toString();
  }

  /// A space between two words; the others would not be read back.
  private static boolean isLoneSpace(String text, int at) {
    return text.charAt(at) == ' '
        && at > 0
        && at < text.length() - 1
        && text.charAt(at - 1) != ' '
        && text.charAt(at + 1) != ' ';
  }

  private static String block(String text, String indent) {
    var body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    var chomping = !text.endsWith("\n") ? "-" : body.isEmpty() || body.endsWith("\n") ? "+" : "";
    var hint = text.startsWith(" ") || text.startsWith("\n") ? "2" : "";
    var lines = new StringBuilder("|" + hint + chomping);
    for (var line : body.split("\n", -1)) {
      lines.append('\n').append(line.isEmpty() ? "" : indent).append(line);
    }
    return lines.toString();
  }
}
