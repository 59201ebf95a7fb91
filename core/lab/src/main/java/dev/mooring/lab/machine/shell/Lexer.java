package dev.mooring.lab.machine.shell;

import java.util.ArrayList;
import java.util.List;

/// Cuts a script into tokens; bodies of here-documents are put where their operator stood.
final class Lexer {
  private static final List<String> REDIRECTS =
      List.of("&>>", "&>", "<<-", "<<", "<&", "<", ">>", ">&", ">|", ">");
  private static final List<String> OPERATORS = List.of("&&", "||", ";;", ";", "&", "|", "(", ")");
  private final Source source;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();

  private record Pending(int index, String delimiter, boolean isQuoted, boolean dropsTabs) {}

  private Lexer(Source source) {
    this.source = source;
  }

  static List<Token> tokens(String script) throws SyntaxException {
    var lexer = new Lexer(new Source(script));
    lexer.run();
    return lexer.tokens;
  }

  private void run() throws SyntaxException {
    while (!source.atEnd()) {
      var line = source.line();
      var c = source.peek();
      if (c == ' ' || c == '\t' || c == '\r') {
        source.next();
      } else if (c == '#') {
        source.takeWhile(any -> any != '\n');
      } else if (c == '\n') {
        source.next();
        tokens.add(new Token.Operator("\n", line));
        documents();
      } else if (!source.take("\\\n") && !redirect(line) && !operator(line)) {
        var start = source.position();
        var word = new WordReader(source).word();
        tokens.add(new Token.Text(word, source.since(start), line));
      }
    }
    if (!pending.isEmpty()) {
      throw new SyntaxException("end of file", source.line(), true);
    }
    tokens.add(new Token.End(source.line()));
  }

  private boolean redirect(int line) throws SyntaxException {
    var digits = Character.isDigit(source.peek()) && "<>".indexOf(source.peek(1)) >= 0;
    var given = digits ? source.peek() - '0' : -1;
    if (digits) {
      source.next();
    }
    for (var operator : REDIRECTS) {
      if (source.take(operator)) {
        var descriptor = given >= 0 ? given : operator.startsWith("<") ? 0 : 1;
        if (operator.startsWith("<<")) {
          announce(descriptor, operator.equals("<<-"), line);
        } else {
          tokens.add(new Token.Redirect(descriptor, operator, line));
        }
        return true;
      }
    }
    return false;
  }

  private boolean operator(int line) {
    for (var operator : OPERATORS) {
      if (source.take(operator)) {
        tokens.add(new Token.Operator(operator, line));
        return true;
      }
    }
    return false;
  }

  private void announce(int descriptor, boolean dropsTabs, int line) throws SyntaxException {
    source.takeWhile(c -> c == ' ' || c == '\t');
    var word = new WordReader(source).word();
    var delimiter = new StringBuilder();
    var isQuoted = false;
    for (var part : word.parts()) {
      if (part instanceof Word.Part.Text(var text, var quoted)) {
        delimiter.append(text);
        isQuoted |= quoted;
      }
    }
    pending.add(new Pending(tokens.size(), delimiter.toString(), isQuoted, dropsTabs));
    tokens.add(new Token.HereDocument(descriptor, Word.of(""), line));
  }

  /// Whether a line goes on in the next: its last backslash isn't taken by another one.
  private static boolean endsInBackslash(String line) {
    var end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }

  private void documents() throws SyntaxException {
    for (var document : pending) {
      var body = new StringBuilder();
      var isContinued = false;
      while (true) {
        if (source.atEnd()) {
          throw new SyntaxException("end of file", source.line(), true);
        }
        var line = source.takeLine();
        var text = document.dropsTabs() ? line.replaceFirst("^\t+", "") : line;
        if (!isContinued && text.equals(document.delimiter())) {
          break;
        }
        isContinued = !document.isQuoted() && endsInBackslash(text);
        body.append(text).append('\n');
      }
      var place = tokens.get(document.index());
      if (place instanceof Token.HereDocument(var descriptor, _, var line)) {
        var word = WordReader.document(body.toString(), document.isQuoted());
        tokens.set(document.index(), new Token.HereDocument(descriptor, word, line));
      }
    }
    pending.clear();
  }
}
