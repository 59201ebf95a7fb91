package dev.mooring.command.powershell;

import java.util.List;
import java.util.stream.Collectors;

/// A word of a command line, or the text of a here-document.
///
/// @param startsLine whether it stands behind a line continuation
record Word(List<Piece> pieces, boolean startsLine) {

  /// What words are joined from.
  sealed interface Piece {
    /// What means itself.
    record Text(String text) implements Piece {}

    /// `$NAME`
    record Variable(String name) implements Piece {}

    /// `$(…)`
    record Answer(Pipeline question) implements Piece {}
  }

  boolean isText() {
    return pieces.stream().allMatch(Piece.Text.class::isInstance);
  }

  /// The text of a word that is nothing but text.
  ///
  /// @throws IllegalArgumentException when a part of it is filled in
  String text() {
    return pieces.stream()
        .map(
            piece ->
                switch (piece) {
                  case Piece.Text(var text) -> text;
                  case Piece.Variable(var name) -> throw filledIn("$" + name);
                  case Piece.Answer _ -> throw filledIn("$(…)");
                })
        .collect(Collectors.joining());
  }

  private static IllegalArgumentException filledIn(String what) {
    return new IllegalArgumentException("A word must be known here, and has " + what + ".");
  }
}
