package dev.mooring.app.thorough;

import dev.mooring.app.Typed;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a command says is for people: no stack trace, no confession, nothing that a terminal obeys.
final class Sayings {
  private static final Pattern TRACE =
      Pattern.compile(
          "\\bat [\\w.$/]+\\([\\w$.]+\\.java:\\d+\\)|NullPointerException|bug in Mooring");

  /// All control characters but tab, line feed and carriage return.
  private static final Pattern ESCAPE =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\x80-\\x9f]");

  private Sayings() {}

  static Stream<Flaw> flaws(String command, Typed typed) {
    var text = typed.out() + typed.err();
    return Stream.of(
            found(TRACE, text, Flaw.Kind.BUG, command),
            found(ESCAPE, text, Flaw.Kind.ESCAPE, command))
        .flatMap(found -> found);
  }

  private static Stream<Flaw> found(Pattern pattern, String text, Flaw.Kind kind, String command) {
    return pattern
        .matcher(text)
        .results()
        .limit(1)
        .map(
            match ->
                new Flaw(
                    kind,
                    command,
                    text.substring(
                        Math.max(0, match.start() - 80),
                        Math.min(text.length(), match.end() + 120))));
  }
}
