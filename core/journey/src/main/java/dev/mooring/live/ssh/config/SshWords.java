package dev.mooring.live.ssh.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words of a line in an SSH configuration: quotes of both kinds keep blanks, a backslash keeps
/// a quote, and `#` begins a comment (OpenSSH, `argv_split`).
final class SshWords {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private int at;

  private SshWords(String text) {
    this.text = text;
  }

  /// Empty where a quote does not end.
  static Optional<List<String>> split(String text) {
    var words = new SshWords(text);
    return words.all() ? Optional.of(List.copyOf(words.words)) : Optional.empty();
  }

  private boolean all() {
    while (at < text.length()) {
      var c = text.charAt(at);
      if (isBlank(c)) {
        at++;
      } else if (c == '#') {
        return true;
      } else if (!word()) {
        return false;
      }
    }
    return true;
  }

  private boolean word() {
    var word = new StringBuilder();
    var quote = '\0';
    for (; at < text.length(); at++) {
      var c = text.charAt(at);
      if (c == '\\' && keeps(quote)) {
        at++;
        word.append(text.charAt(at));
      } else if (quote == '\0' && isBlank(c)) {
        break;
      } else if (quote == '\0' && (c == '"' || c == '\'')) {
        quote = c;
      } else if (quote != '\0' && c == quote) {
        quote = '\0';
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return quote == '\0';
  }

  private boolean keeps(char quote) {
    var next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
    return next == '"' || next == '\'' || next == '\\' || (quote == '\0' && next == ' ');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
