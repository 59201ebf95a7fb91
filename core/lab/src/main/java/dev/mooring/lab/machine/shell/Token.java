package dev.mooring.lab.machine.shell;

/// What the lexer makes of a script.
sealed interface Token {
  int line();

  record Text(Word word, String source, int line) implements Token {}

  /// `;`, `&&`, `(`, a newline …
  record Operator(String text, int line) implements Token {}

  record Redirect(int descriptor, String operator, int line) implements Token {}

  record HereDocument(int descriptor, Word body, int line) implements Token {}

  record End(int line) implements Token {}

  /// How a syntax error names it.
  default String shown() {
    return switch (this) {
      case Text text -> text.source();
      case Operator operator -> operator.text().equals("\n") ? "newline" : operator.text();
      case Redirect redirect -> redirect.operator();
      case HereDocument _ -> "<<";
      case End _ -> "end of file";
    };
  }
}
