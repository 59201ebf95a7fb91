package dev.mooring.app.state;

import dev.mooring.app.session.Complaint;
import dev.mooring.check.Finding;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// Something that went wrong, as people are told of it.
///
/// @param code stable, such as `MJ0105`; `MJ0000` for what nobody expected
/// @param causes what is not as it should be, where that is known
/// @param details to be copied; may be empty
public record Problem(
    String code, Phrase what, Phrase why, Phrase todo, List<Phrase> causes, String details) {

  private static final String BUG = "MJ0000";

  /// Whether it is a fault of Mooring, and nothing that the world or the user has done.
  public boolean isBug() {
    return code.equals(BUG);
  }

  public static Problem of(Finding.Failed finding) {
    var code = finding.hint().code();
    var args = finding.args().toArray();
    return new Problem(
        code,
        Phrase.of(code + ".what", args),
        Phrase.of(code + ".why", args),
        Phrase.of(code + ".todo", args),
        finding.causes(),
        finding.details());
  }

  /// A refusal of the world is told as such; everything else is a bug and says so.
  public static Problem of(Throwable failure) {
    var cause =
        failure instanceof CompletionException wrapped
            ? Optional.ofNullable(wrapped.getCause()).orElse(wrapped)
            : failure;
    if (cause instanceof Complaint complaint) {
      return of(complaint);
    }
    return cause instanceof WorldException refusal ? of(Finding.of(refusal)) : unexpected(cause);
  }

  /// Its sentences are whole already.
  private static Problem of(Complaint complaint) {
    return new Problem(
        "",
        Phrase.of("window.fact", complaint.what()),
        Phrase.of("window.fact", complaint.why()),
        Phrase.of("window.fact", complaint.todo()),
        List.of(),
        "");
  }

  private static Problem unexpected(Throwable bug) {
    var place = Stream.of(bug.getStackTrace()).limit(12).map(frame -> "  at " + frame).toList();
    return new Problem(
        BUG,
        Phrase.of("window.bug.what", bug.getClass().getSimpleName()),
        Phrase.of("window.bug.why"),
        Phrase.of("window.bug.todo"),
        List.of(),
        bug + "\n" + String.join("\n", place));
  }
}
