package dev.mooring.lab.machine.shell;

/// A cursor over a script.
final class Source {
  private final String text;
  private int at;
  private int line = 1;

  Source(String text) {
    this.text = text;
  }

  int line() {
    return line;
  }

  int position() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /// The next character without taking it; NUL at the end.
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  char next() throws SyntaxException {
    if (atEnd()) {
      throw new SyntaxException("end of file", line, true);
    }
    var taken = text.charAt(at++);
    if (taken == '\n') {
      line++;
    }
    return taken;
  }

  /// Takes a text if it stands here.
  boolean take(String expected) {
    if (!text.startsWith(expected, at)) {
      return false;
    }
    at += expected.length();
    line += (int) expected.chars().filter(c -> c == '\n').count();
    return true;
  }

  /// Takes characters as long as they are of one kind.
  String takeWhile(java.util.function.IntPredicate kind) {
    var start = at;
    while (!atEnd() && kind.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /// The rest of this line, and past its newline.
  String takeLine() {
    var rest = takeWhile(c -> c != '\n');
    take("\n");
    return rest;
  }

  String since(int start) {
    return text.substring(start, at);
  }
}
