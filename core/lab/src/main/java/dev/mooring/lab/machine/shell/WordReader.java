package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.shell.Word.Part;
import java.util.ArrayList;
import java.util.List;

/// Reads one word: quotes, escapes, parameters, command substitutions.
final class WordReader {
  private static final String ENDS_WORD = " \t\n;&|<>()";
  private final Source source;

  WordReader(Source source) {
    this.source = source;
  }

  /// A word of a command line.
  Word word() throws SyntaxException {
    var parts = new ArrayList<Part>();
    while (!source.atEnd() && ENDS_WORD.indexOf(source.peek()) < 0) {
      part(parts);
    }
    return new Word(List.copyOf(parts));
  }

  /// The text of a here-document, in which quotes mean nothing.
  static Word document(String text, boolean isQuoted) throws SyntaxException {
    if (isQuoted) {
      return new Word(List.of(new Part.Text(text, true)));
    }
    var parts = new ArrayList<Part>();
    var source = new Source(text);
    new WordReader(source).quoted(parts, '\0', "$`\\");
    return new Word(List.copyOf(parts));
  }

  private Word upTo(char end) throws SyntaxException {
    var parts = new ArrayList<Part>();
    while (source.peek() != end || source.atEnd()) {
      part(parts);
    }
    source.next();
    return new Word(List.copyOf(parts));
  }

  private void part(List<Part> parts) throws SyntaxException {
    switch (source.peek()) {
      case '\'' -> {
        source.next();
        parts.add(new Part.Text(source.takeWhile(c -> c != '\''), true));
        source.next();
      }
      case '"' -> {
        source.next();
        quoted(parts, '"', "$`\"\\");
        source.next();
      }
      case '\\' -> {
        source.next();
        if (!source.take("\n")) {
          parts.add(new Part.Text(String.valueOf(source.next()), true));
        }
      }
      case '$', '`' -> expansion(parts, false);
      default -> text(parts, source.next(), false);
    }
  }

  private void quoted(List<Part> parts, char end, String escapable) throws SyntaxException {
    parts.add(new Part.Text("", true));
    while (end == '\0' ? !source.atEnd() : source.peek() != end) {
      switch (source.peek()) {
        case '$', '`' -> expansion(parts, true);
        case '\\' -> {
          source.next();
          if (source.take("\n")) {
            continue;
          }
          var isEscape = escapable.indexOf(source.peek()) >= 0;
          text(parts, isEscape ? source.next() : '\\', true);
        }
        default -> text(parts, source.next(), true);
      }
    }
  }

  private static void text(List<Part> parts, char c, boolean quoted) {
    if (!parts.isEmpty()
        && parts.getLast() instanceof Part.Text(var before, var same)
        && same == quoted) {
      parts.removeLast();
      parts.add(new Part.Text(before + c, quoted));
    } else {
      parts.add(new Part.Text(String.valueOf(c), quoted));
    }
  }

  private void expansion(List<Part> parts, boolean quoted) throws SyntaxException {
    if (source.take("`")) {
      var body = source.takeWhile(c -> c != '`');
      source.next();
      parts.add(new Part.Output(Parser.parse(body), quoted));
    } else if (source.take("$((")) {
      var body = new WordReader(new Source(balanced(2))).wholeQuoted();
      parts.add(new Part.Arithmetic(body, quoted));
    } else if (source.take("$(")) {
      parts.add(new Part.Output(Parser.parse(balanced(1)), quoted));
    } else if (source.take("${")) {
      parts.add(braced(quoted));
    } else {
      source.next();
      var name = name();
      if (name.isEmpty()) {
        text(parts, '$', quoted);
      } else {
        parts.add(new Part.Parameter(name, "", Word.of(""), quoted));
      }
    }
  }

  private Word wholeQuoted() throws SyntaxException {
    var parts = new ArrayList<Part>();
    quoted(parts, '\0', "$`\\");
    return new Word(List.copyOf(parts));
  }

  private Part braced(boolean quoted) throws SyntaxException {
    var isLength = source.peek() == '#' && source.peek(1) != '}';
    if (isLength) {
      source.next();
    }
    var name = name();
    if (name.isEmpty()) {
      throw new SyntaxException("Bad substitution", source.line(), false);
    }
    if (isLength) {
      source.next();
      return new Part.Parameter(name, "length", Word.of(""), quoted);
    }
    for (var operator : List.of(":-", ":=", ":+", ":?", "-", "=", "+", "?", "%%", "%", "##", "#")) {
      if (source.take(operator)) {
        return new Part.Parameter(name, operator, upTo('}'), quoted);
      }
    }
    if (!source.take("}")) {
      throw new SyntaxException("Bad substitution", source.line(), source.atEnd());
    }
    return new Part.Parameter(name, "", Word.of(""), quoted);
  }

  private String name() throws SyntaxException {
    var first = source.peek();
    if (Character.isLetter(first) || first == '_') {
      return source.takeWhile(c -> Character.isLetterOrDigit(c) || c == '_');
    }
    return first != '\0' && "@*#?-$!0123456789".indexOf(first) >= 0
        ? String.valueOf(source.next())
        : "";
  }

  // The text up to the parenthesis that closes `depth` open ones, which it takes but leaves out.
  private String balanced(int depth) throws SyntaxException {
    var start = source.position();
    for (var open = depth; open > 0; ) {
      switch (source.next()) {
        case '(' -> open++;
        case ')' -> open--;
        case '\\' -> source.next();
        case '\'' -> {
          source.takeWhile(c -> c != '\'');
          source.next();
        }
        case '"' -> skipDoubleQuotes();
        default -> {}
      }
    }
    var all = source.since(start);
    return all.substring(0, all.length() - depth);
  }

  private void skipDoubleQuotes() throws SyntaxException {
    for (var c = source.next(); c != '"'; c = source.next()) {
      if (c == '\\') {
        source.next();
      } else if (c == '$' && source.take("(")) {
        balanced(1);
      }
    }
  }
}
