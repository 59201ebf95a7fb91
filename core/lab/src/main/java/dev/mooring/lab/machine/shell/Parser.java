package dev.mooring.lab.machine.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Builds the syntax tree of a script by recursive descent.
final class Parser extends TokenCursor {
  private static final Pattern ASSIGNMENT = Pattern.compile("(?s)([A-Za-z_]\\w*)=(.*)");
  private static final Set<String> CLOSING =
      Set.of("then", "else", "elif", "fi", "do", "done", "esac", "}");

  private Parser(List<Token> tokens) {
    super(tokens);
  }

  static Node parse(String script) throws SyntaxException {
    var parser = new Parser(Lexer.tokens(script));
    var node = parser.sequence();
    if (!(parser.peek() instanceof Token.End)) {
      throw parser.unexpected();
    }
    return node;
  }

  private Node sequence() throws SyntaxException {
    var nodes = new ArrayList<Node>();
    skipNewlines();
    while (!endsSequence()) {
      var node = andOr();
      if (take("&")) {
        nodes.add(new Node.Background(node));
      } else {
        nodes.add(node);
        if (!take(";") && !isOperator("\n") && !endsSequence()) {
          throw unexpected();
        }
      }
      skipNewlines();
    }
    return new Node.Sequence(List.copyOf(nodes));
  }

  // A sequence that must not be empty, as between `if` and `then`.
  private Node body() throws SyntaxException {
    var node = sequence();
    if (node instanceof Node.Sequence(var nodes) && nodes.isEmpty()) {
      throw unexpected();
    }
    return node;
  }

  private boolean endsSequence() {
    return switch (peek()) {
      case Token.End _ -> true;
      case Token.Operator(var text, _) -> text.equals(")") || text.equals(";;");
      case Token.Text(var word, _, _) -> word.plain().filter(CLOSING::contains).isPresent();
      default -> false;
    };
  }

  private Node andOr() throws SyntaxException {
    var left = pipeline();
    while (isOperator("&&") || isOperator("||")) {
      var isAnd = take("&&");
      if (!isAnd) {
        take("||");
      }
      skipNewlines();
      left = new Node.AndOr(left, isAnd, pipeline());
    }
    return left;
  }

  private Node pipeline() throws SyntaxException {
    var isNegated = takeWord("!");
    var stages = new ArrayList<Node>();
    stages.add(command());
    while (take("|")) {
      skipNewlines();
      stages.add(command());
    }
    return stages.size() == 1 && !isNegated
        ? stages.getFirst()
        : new Node.Pipeline(List.copyOf(stages), isNegated);
  }

  private Node command() throws SyntaxException {
    var compound = compound();
    if (compound.isEmpty()) {
      return simple();
    }
    var redirections = new ArrayList<Node.Redirection>();
    while (redirection(redirections)) {}
    return redirections.isEmpty()
        ? compound.get()
        : new Node.Redirected(compound.get(), List.copyOf(redirections));
  }

  private Optional<Node> compound() throws SyntaxException {
    if (take("(")) {
      var body = body();
      expect(")");
      return Optional.of(new Node.Subshell(body));
    }
    if (takeWord("{")) {
      var body = body();
      expectWord("}");
      return Optional.of(body);
    }
    if (takeWord("if")) {
      return Optional.of(conditional());
    }
    if (isWord("while") || isWord("until")) {
      var isUntil = !takeWord("while") && takeWord("until");
      var condition = body();
      return Optional.of(new Node.While(condition, isUntil, loopBody()));
    }
    if (takeWord("for")) {
      return Optional.of(loop());
    }
    return takeWord("case") ? Optional.of(choices()) : function();
  }

  private Node conditional() throws SyntaxException {
    var condition = body();
    expectWord("then");
    var then = body();
    Optional<Node> otherwise = Optional.empty();
    if (takeWord("elif")) {
      return new Node.If(condition, then, Optional.of(conditional()));
    }
    if (takeWord("else")) {
      otherwise = Optional.of(body());
    }
    expectWord("fi");
    return new Node.If(condition, then, otherwise);
  }

  private Node loopBody() throws SyntaxException {
    expectWord("do");
    var body = body();
    expectWord("done");
    return body;
  }

  private Node loop() throws SyntaxException {
    var name = word().plain().orElseThrow(this::unexpected);
    Optional<List<Word>> words = Optional.empty();
    skipNewlines();
    if (takeWord("in")) {
      var list = new ArrayList<Word>();
      while (peek() instanceof Token.Text) {
        list.add(word());
      }
      words = Optional.of(List.copyOf(list));
    }
    take(";");
    skipNewlines();
    return new Node.For(name, words, loopBody());
  }

  private Node choices() throws SyntaxException {
    var subject = word();
    skipNewlines();
    expectWord("in");
    skipNewlines();
    var choices = new ArrayList<Node.Choice>();
    while (!isWord("esac")) {
      take("(");
      var patterns = new ArrayList<Word>(List.of(word()));
      while (take("|")) {
        patterns.add(word());
      }
      expect(")");
      choices.add(new Node.Choice(List.copyOf(patterns), sequence()));
      if (!take(";;") && !isWord("esac")) {
        throw unexpected();
      }
      skipNewlines();
    }
    expectWord("esac");
    return new Node.Case(subject, List.copyOf(choices));
  }

  private Optional<Node> function() throws SyntaxException {
    if (peek() instanceof Token.Text(var word, _, _)
        && word.plain().isPresent()
        && at + 2 < tokens.size()
        && tokens.get(at + 1) instanceof Token.Operator(var open, _)
        && open.equals("(")
        && tokens.get(at + 2) instanceof Token.Operator(var close, _)
        && close.equals(")")) {
      at += 3;
      skipNewlines();
      return Optional.of(new Node.Function(word.plain().get(), command()));
    }
    return Optional.empty();
  }

  private Node simple() throws SyntaxException {
    var line = peek().line();
    var assignments = new ArrayList<Node.Assignment>();
    var words = new ArrayList<Word>();
    var redirections = new ArrayList<Node.Redirection>();
    while (true) {
      if (peek() instanceof Token.Text(var word, _, _)) {
        at++;
        var assignment = words.isEmpty() ? assignment(word) : Optional.<Node.Assignment>empty();
        assignment.ifPresentOrElse(assignments::add, () -> words.add(word));
      } else if (!redirection(redirections)) {
        break;
      }
    }
    if (assignments.isEmpty() && words.isEmpty() && redirections.isEmpty()) {
      throw unexpected();
    }
    return new Node.Simple(assignments, words, redirections, line);
  }

  static Optional<Node.Assignment> assignment(Word word) {
    if (!word.parts().isEmpty()
        && word.parts().getFirst() instanceof Word.Part.Text(var text, var quoted)
        && !quoted) {
      var matcher = ASSIGNMENT.matcher(text);
      if (matcher.matches()) {
        var parts = new ArrayList<Word.Part>();
        parts.add(new Word.Part.Text(matcher.group(2), false));
        parts.addAll(word.parts().subList(1, word.parts().size()));
        return Optional.of(new Node.Assignment(matcher.group(1), new Word(List.copyOf(parts))));
      }
    }
    return Optional.empty();
  }

  private boolean redirection(List<Node.Redirection> into) throws SyntaxException {
    if (peek() instanceof Token.HereDocument(var descriptor, var body, _)) {
      at++;
      return into.add(new Node.Redirection(descriptor, "<<", body));
    }
    if (peek() instanceof Token.Redirect(var descriptor, var operator, _)) {
      at++;
      return into.add(new Node.Redirection(descriptor, operator, word()));
    }
    return false;
  }
}
