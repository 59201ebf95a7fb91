package dev.mooring.check;

import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import dev.mooring.text.Phrased;
import dev.mooring.text.Visible;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The answer to a [Check].
public sealed interface Finding {
  /// Of the details, in characters.
  int LONGEST = 4000;

  /// All is well.
  record Passed(Fact fact) implements Finding {}

  /// Not yet: asked again until the check's deadline.
  ///
  /// @param args fill the hint's texts: each a phrase, or a text that stays as it is
  record Waiting(Hint hint, List<Object> args) implements Finding {

    public Waiting {
      args = Phrase.parts(args);
    }
  }

  /// It is wrong. The one shape of errors: what, why and what to do come from the hint, details can
  /// be copied.
  ///
  /// @param details what the world said, without secrets; may be empty
  /// @param causes what is not as it should be, where that is known
  record Failed(
      Severity severity, Hint hint, List<Object> args, String details, List<Phrase> causes)
      implements Finding {

    public Failed {
      args = Phrase.parts(args);
      causes = List.copyOf(causes);
      details = Visible.text(details);
    }

    public Failed because(List<Phrase> known) {
      return new Failed(severity, hint, args, details, known);
    }
  }

  /// How bad it is.
  enum Severity {
    /// Said, and the journey goes on.
    WARNING,
    /// The journey stops here.
    FATAL
  }

  static Finding passed(String fact) {
    return new Passed(new Fact.Text(fact));
  }

  static Finding passed(Fact fact) {
    return new Passed(fact);
  }

  static Finding waiting(Hint hint, Object... args) {
    return new Waiting(hint, Arrays.asList(args));
  }

  static Failed failed(Hint hint, Object... args) {
    return new Failed(Severity.FATAL, hint, Arrays.asList(args), "", List.of());
  }

  static Failed warning(Hint hint, Object... args) {
    return new Failed(Severity.WARNING, hint, Arrays.asList(args), "", List.of());
  }

  /// What a refusal of the world means to people.
  static Failed of(WorldException refusal) {
    var hint = refusal.trouble().map(Hint::of).orElseGet(() -> Hint.of(refusal));
    return new Failed(Severity.FATAL, hint, List.of(refusal.phrase()), said(refusal), List.of());
  }

  /// In its own words: a cause that says a sentence of ours has said it in the refusal already.
  private static String said(WorldException refusal) {
    return Stream.<Throwable>iterate(refusal, Objects::nonNull, Throwable::getCause)
        .limit(20)
        .filter(cause -> !(cause instanceof Phrased))
        .findFirst()
        .map(cause -> shortened(String.valueOf(cause.getMessage())))
        .orElse("");
  }

  /// More of it is no use, and some servers say ten million characters.
  private static String shortened(String said) {
    return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
  }
}
