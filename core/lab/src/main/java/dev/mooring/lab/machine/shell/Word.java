package dev.mooring.lab.machine.shell;

import java.util.List;
import java.util.Optional;

/// A shell word before expansion.
record Word(List<Part> parts) {

  static Word of(String text) {
    return new Word(List.of(new Part.Text(text, false)));
  }

  /// The word's text where nothing in it is quoted or expanded: only such words can be reserved.
  Optional<String> plain() {
    return parts.size() == 1 && parts.getFirst() instanceof Part.Text(var text, var quoted)
        ? Optional.of(text).filter(_ -> !quoted)
        : Optional.empty();
  }

  /// A piece of a word.
  sealed interface Part {
    record Text(String text, boolean quoted) implements Part {}

    /// @param operator what stands after the name: `:-`, `%`, … or empty; `length` for `${#name}`
    record Parameter(String name, String operator, Word operand, boolean quoted) implements Part {}

    /// `$(…)`.
    record Output(Node body, boolean quoted) implements Part {}

    /// `$((…))`.
    record Arithmetic(Word expression, boolean quoted) implements Part {}
  }
}
