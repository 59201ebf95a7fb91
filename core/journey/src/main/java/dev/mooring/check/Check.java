package dev.mooring.check;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A question to the world, asked before and after a step's changes.
///
/// @param id its text is `check.<word>`
/// @param deadline how long a [Finding.Waiting] may last
/// @param explanation looks for the causes once the check has failed
/// @param late what is said when it takes longer than usual
public record Check(
    CheckId id,
    Duration deadline,
    Question question,
    Explanation explanation,
    Optional<Late> late) {
  /// What a cluster that is restarted or upgraded shows in between.
  private static final Set<Trouble> PASSING = EnumSet.of(Trouble.API_SERVER_UNREACHABLE);

  /// A wait that is longer than usual and not over.
  ///
  /// @param usual how long it takes as a rule
  /// @param hint says so; it is filled as that of the [Finding.Waiting] is
  public record Late(Duration usual, Hint hint) {}

  /// The question itself: it only looks.
  @FunctionalInterface
  public interface Question {
    /// @throws dev.mooring.port.WorldException when the world refuses to answer
    Finding ask(WorldView world);
  }

  /// What is not as it should be, for a check that failed.
  @FunctionalInterface
  public interface Explanation {
    List<Phrase> causes(WorldView world);
  }

  /// A check that is asked once.
  public static Check once(CheckId id, Question question) {
    return within(Duration.ZERO, id, question);
  }

  /// A check that may take a while to become true.
  public static Check within(Duration deadline, CheckId id, Question question) {
    return new Check(id, deadline, question, _ -> List.of(), Optional.empty());
  }

  public Check explainedBy(Explanation causes) {
    return new Check(id, deadline, question, causes, late);
  }

  /// Says so when it takes longer than usual.
  public Check usually(Duration usual, Hint hint) {
    return new Check(id, deadline, question, explanation, Optional.of(new Late(usual, hint)));
  }

  /// What is told of a wait that has lasted so long.
  public Finding.Waiting told(Finding.Waiting waiting, Duration sofar) {
    return late.filter(told -> sofar.compareTo(told.usual()) >= 0)
        .map(told -> new Finding.Waiting(told.hint(), waiting.args()))
        .orElse(waiting);
  }

  public Phrase title() {
    return Phrase.of("check." + id.word());
  }

  /// Asks once, and turns a refusal into a finding. Where there is time to wait, trouble that may
  /// pass is waited for too.
  public Finding ask(WorldView world) {
    try {
      return question.ask(world);
    } catch (WorldException refusal) {
      return refusal
          .trouble()
          .filter(trouble -> PASSING.contains(trouble) && !deadline.isZero())
          .<Finding>map(trouble -> Finding.waiting(Hint.of(trouble), refusal.phrase()))
          .orElseGet(() -> Finding.of(refusal));
    }
  }

  /// Asks once, and takes "not yet" for a failure; a failure comes with its causes.
  public Finding verdict(WorldView world) {
    return switch (ask(world)) {
      case Finding.Passed passed -> passed;
      case Finding.Waiting(var hint, var args) ->
          Finding.failed(hint, args.toArray()).because(explanation.causes(world));
      case Finding.Failed failed -> failed.because(explanation.causes(world));
    };
  }
}
