package dev.mooring.command.bash;

import dev.mooring.command.Text;
import dev.mooring.command.Text.Part;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A here-document.
///
/// @param mark what stands behind `<<`
/// @param lines those that follow the command
record Document(String mark, String lines) {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\$`]");
  private static final Pattern NAME_GOES_ON = Pattern.compile("^[A-Za-z0-9_]");

  static Document of(Text text) {
    var body =
        text.isLiteral()
            ? text.literal()
            : filledIn(text, literal -> SPECIAL.matcher(literal).replaceAll("\\\\$0"));
    var end = end(body);
    return new Document(
        text.isLiteral() ? "'" + end + "'" : end, body + (body.isEmpty() ? "" : "\n") + end);
  }

  /// A line that ends the document, and isn't one of its own.
  private static String end(String body) {
    var end = "EOF";
    while (body.lines().anyMatch(end::equals)) {
      end += "_";
    }
    return end;
  }

  /// A text with questions and variables in their places.
  ///
  /// @param literals how what means itself is written
  static String filledIn(Text text, UnaryOperator<String> literals) {
    var out = new StringBuilder();
    var parts = text.parts();
    for (var i = parts.size() - 1; i >= 0; i--) {
      out.insert(
          0,
          switch (parts.get(i)) {
            case Part.Literal(var literal) -> literals.apply(literal);
            case Part.Answer(var question) -> Bash.answer(question);
            case Part.Variable(var name) when NAME_GOES_ON.matcher(out).find() -> "${" + name + "}";
            case Part.Variable(var name) -> "$" + name;
          });
    }
    return out.toString();
  }
}
