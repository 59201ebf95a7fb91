package dev.mooring.lab.machine.shell;

import java.util.ArrayList;
import java.util.List;

/// Collects the fields that a word becomes: what was quoted stays whole and means itself.
final class Fields {
  private final String separators;
  private final List<Field> done = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder pattern = new StringBuilder();
  private boolean isStarted;

  /// @param pattern the text with a backslash before every quoted special character
  record Field(String text, String pattern) {}

  /// @param separators the IFS
  Fields(String separators) {
    this.separators = separators;
  }

  void literal(String piece, boolean quoted) {
    isStarted |= quoted || !piece.isEmpty();
    for (var i = 0; i < piece.length(); i++) {
      var c = piece.charAt(i);
      add(c, quoted);
    }
  }

  /// The value of an expansion outside of quotes, which is split.
  void split(String value) {
    for (var i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      if (separators.indexOf(c) < 0) {
        isStarted = true;
        add(c, false);
      } else {
        isStarted |= !Character.isWhitespace(c);
        end();
      }
    }
  }

  void end() {
    if (isStarted) {
      done.add(new Field(text.toString(), pattern.toString()));
    }
    text.setLength(0);
    pattern.setLength(0);
    isStarted = false;
  }

  List<Field> finish() {
    end();
    return done;
  }

  private void add(char c, boolean quoted) {
    text.append(c);
    if (c == '\\' || (quoted && "*?[]!".indexOf(c) >= 0)) {
      pattern.append('\\');
    }
    pattern.append(c);
  }
}
