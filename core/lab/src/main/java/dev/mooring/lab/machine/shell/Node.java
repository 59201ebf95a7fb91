package dev.mooring.lab.machine.shell;

import java.util.List;
import java.util.Optional;

/// The syntax tree of a shell script.
sealed interface Node {

  /// @param line where it starts, from 1, for messages
  record Simple(
      List<Assignment> assignments, List<Word> words, List<Redirection> redirections, int line)
      implements Node {}

  record Pipeline(List<Node> stages, boolean isNegated) implements Node {}

  /// `left && right`, or `left || right`.
  record AndOr(Node left, boolean isAnd, Node right) implements Node {}

  record Sequence(List<Node> nodes) implements Node {}

  record Background(Node body) implements Node {}

  record Redirected(Node body, List<Redirection> redirections) implements Node {}

  record Subshell(Node body) implements Node {}

  record If(Node condition, Node then, Optional<Node> otherwise) implements Node {}

  /// `while`, or `until`.
  record While(Node condition, boolean isUntil, Node body) implements Node {}

  /// @param words empty without `in`, which means the positional parameters
  record For(String name, Optional<List<Word>> words, Node body) implements Node {}

  record Case(Word subject, List<Choice> choices) implements Node {}

  record Function(String name, Node body) implements Node {}

  /// `name=value`.
  record Assignment(String name, Word value) {}

  record Choice(List<Word> patterns, Node body) {}

  /// @param operator `<`, `>`, `>>`, `>&`, `<<` …; for `<<` the target is the document itself
  record Redirection(int descriptor, String operator, Word target) {}
}
