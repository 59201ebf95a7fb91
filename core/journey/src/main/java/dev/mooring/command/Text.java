package dev.mooring.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text with places that a shell fills in: a word of a command line, or what a program reads.
public record Text(List<Part> parts) implements Pipeline.Source {
  public Text {
    parts = List.copyOf(parts);
  }

  /// What a text is joined from.
  public sealed interface Part {
    /// What means itself, whatever is in it.
    record Literal(String text) implements Part {}

    /// What a variable of the shell holds.
    record Variable(String name) implements Part {}

    /// What a pipeline prints.
    record Answer(Pipeline question) implements Part {}
  }

  /// A text that nothing is filled in.
  public static Text of(String text) {
    return new Text(List.of(new Part.Literal(text)));
  }

  /// What a variable of the shell holds.
  public static Text variable(String name) {
    return new Text(List.of(new Part.Variable(name)));
  }

  /// What a pipeline prints.
  public static Text answer(Pipeline.Source source, Pipeline.Stage... stages) {
    return new Text(List.of(new Part.Answer(Pipeline.of(source, stages))));
  }

  /// Whether nothing is filled in.
  public boolean isLiteral() {
    return parts.stream().allMatch(Part.Literal.class::isInstance);
  }

  /// What of it means itself.
  public String literal() {
    return parts.stream()
        .map(part -> part instanceof Part.Literal(var text) ? text : "")
        .collect(Collectors.joining());
  }

  /// This text with another one behind it.
  public Text plus(Text other) {
    return new Text(Stream.concat(parts.stream(), other.parts.stream()).toList());
  }

  /// This text with another one in the place of each placeholder.
  public Text with(String placeholder, Text filling) {
    return new Text(
        parts.stream()
            .flatMap(
                part ->
                    part instanceof Part.Literal(var text)
                        ? filled(text, placeholder, filling).stream()
                        : Stream.of(part))
            .toList());
  }

  private static List<Part> filled(String text, String placeholder, Text filling) {
    var parts = new ArrayList<Part>();
    var at = 0;
    for (var next = text.indexOf(placeholder); next >= 0; next = text.indexOf(placeholder, at)) {
      addLiteral(parts, text.substring(at, next));
      parts.addAll(filling.parts);
      at = next + placeholder.length();
    }
    addLiteral(parts, text.substring(at));
    return parts;
  }

  private static void addLiteral(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part.Literal(text));
    }
  }

  /// This text without blanks and empty lines at its end.
  public Text stripTrailing() {
    var left = new ArrayList<>(parts);
    if (!left.isEmpty() && left.getLast() instanceof Part.Literal(var text)) {
      left.removeLast();
      addLiteral(left, text.stripTrailing());
    }
    return new Text(left);
  }

  static void require(boolean isRight, String what) {
    if (!isRight) {
      throw new IllegalArgumentException("Not for all shells: " + what);
    }
  }
}
