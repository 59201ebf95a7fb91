package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.process.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// `read`: a line of the standard input into variables.
final class Read implements Builtins.Builtin {

  @Override
  public int run(ShellState state, List<String> args, Streams io) throws IOException {
    var names = new ArrayList<>(args);
    var isRaw = names.remove("-r");
    var prompt = names.indexOf("-p");
    if (prompt >= 0 && prompt + 1 < names.size()) {
      io.print(names.remove(prompt + 1));
      names.remove(prompt);
    }
    // Byte by byte: what follows the line belongs to the next command.
    var line = new ByteArrayOutputStream();
    var c = io.in().read();
    while (c >= 0 && c != '\n') {
      if (c == '\\' && !isRaw) {
        c = io.in().read();
      }
      if (c >= 0) {
        line.write(c);
      }
      c = io.in().read();
    }
    assign(
        state, names.isEmpty() ? List.of("REPLY") : names, line.toString(StandardCharsets.UTF_8));
    return c < 0 ? 1 : 0;
  }

  private static void assign(ShellState state, List<String> names, String line) {
    var separators = state.variable("IFS");
    var rest = line;
    for (var i = 0; i < names.size(); i++) {
      var start = 0;
      while (start < rest.length() && isBlank(rest.charAt(start), separators)) {
        start++;
      }
      rest = rest.substring(start);
      var end = 0;
      while (end < rest.length() && separators.indexOf(rest.charAt(end)) < 0) {
        end++;
      }
      var isLast = i == names.size() - 1;
      state.set(names.get(i), isLast ? trimmed(rest, separators) : rest.substring(0, end));
      rest = rest.substring(Math.min(rest.length(), end + 1));
    }
  }

  private static String trimmed(String text, String separators) {
    var end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1), separators)) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isBlank(char c, String separators) {
    return Character.isWhitespace(c) && separators.indexOf(c) >= 0;
  }
}
