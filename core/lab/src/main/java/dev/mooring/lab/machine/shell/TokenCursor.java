package dev.mooring.lab.machine.shell;

import java.util.List;

/// A cursor over tokens, with what the parser asks of the next one.
class TokenCursor {
  final List<Token> tokens;
  int at;

  TokenCursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  boolean isOperator(String text) {
    return peek() instanceof Token.Operator(var found, _) && found.equals(text);
  }

  boolean isWord(String text) {
    return peek() instanceof Token.Text(var word, _, _)
        && word.plain().filter(text::equals).isPresent();
  }

  boolean take(String operator) {
    var found = isOperator(operator);
    at += found ? 1 : 0;
    return found;
  }

  boolean takeWord(String word) {
    var found = isWord(word);
    at += found ? 1 : 0;
    return found;
  }

  void expect(String operator) throws SyntaxException {
    if (!take(operator)) {
      throw unexpected();
    }
  }

  void expectWord(String word) throws SyntaxException {
    if (!takeWord(word)) {
      throw unexpected();
    }
  }

  void skipNewlines() {
    while (take("\n")) {}
  }

  SyntaxException unexpected() {
    return new SyntaxException(peek().shown(), peek().line(), peek() instanceof Token.End);
  }

  Word word() throws SyntaxException {
    if (peek() instanceof Token.Text(var word, _, _)) {
      at++;
      return word;
    }
    throw unexpected();
  }
}
