package dev.mooring.lab.machine.sql;

import java.util.ArrayList;
import java.util.List;

/// Cuts SQL into statements at semicolons outside of quotes and comments.
final class SqlScript {
  private SqlScript() {}

  /// @param line where it starts, from 1
  record Statement(String text, int line) {}

  static List<Statement> statements(String script) {
    var found = new ArrayList<Statement>();
    var text = new StringBuilder();
    var quote = '\0';
    var line = 1;
    var start = 1;
    for (var i = 0; i < script.length(); i++) {
      var c = script.charAt(i);
      if (quote == '\0' && startsComment(script, i)) {
        i = script.startsWith("/*", i) ? end(script, "*/", i) + 1 : end(script, "\n", i) - 1;
        continue;
      }
      line += c == '\n' ? 1 : 0;
      if (quote == '\0' && c == ';') {
        add(found, text, start);
        start = line;
        continue;
      }
      if (quote != '\0' && c == '\\' && i + 1 < script.length()) {
        text.append(unescaped(script.charAt(++i)));
        continue;
      }
      quote = quote == '\0' && "'\"`".indexOf(c) >= 0 ? c : quote == c ? '\0' : quote;
      if (text.isEmpty() && Character.isWhitespace(c)) {
        start = line;
      } else {
        text.append(c);
      }
    }
    add(found, text, start);
    return found;
  }

  private static String unescaped(char c) {
    return c == '\'' ? "''" : c == 'n' ? "\n" : String.valueOf(c);
  }

  private static boolean startsComment(String script, int at) {
    return script.startsWith("-- ", at)
        || script.startsWith("--\n", at)
        || script.charAt(at) == '#'
        || script.startsWith("/*", at);
  }

  private static int end(String script, String mark, int from) {
    var end = script.indexOf(mark, from);
    return end < 0 ? script.length() : end;
  }

  private static void add(List<Statement> found, StringBuilder text, int line) {
    var statement = text.toString().strip().replaceFirst("\\\\[gG]$", "");
    if (!statement.isEmpty()) {
      found.add(new Statement(statement, line));
    }
    text.setLength(0);
  }
}
