package dev.mooring.run;

import dev.mooring.change.Change;
import dev.mooring.check.Check;
import dev.mooring.check.Fact;
import dev.mooring.check.Finding;
import dev.mooring.text.Phrase;
import dev.mooring.text.Visible;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What happens during a run. The window, the terminal, the JSON output and the log are its
/// consumers.
public sealed interface RunEvent {

  /// When it happened.
  Instant at();

  /// The step it belongs to, by its word; `cleanup` for a clean-up.
  String step();

  record StepStarted(Instant at, String step) implements RunEvent {}

  /// The step knows what it will change.
  record StepPlanned(Instant at, String step, List<Change> changes) implements RunEvent {}

  /// The world refused to answer while the plan was made.
  record PlanFailed(Instant at, String step, Finding.Failed finding) implements RunEvent {}

  /// A change can't be made, because what stands there belongs to others. Told of all steps before
  /// anything is made.
  record ChangeRefused(Instant at, String step, Change change, Finding.Failed finding)
      implements RunEvent {}

  record CheckPassed(Instant at, String step, Check check, Fact fact, Duration took)
      implements RunEvent {}

  /// The check is not fulfilled yet; told again whenever the reason changes.
  record CheckWaiting(Instant at, String step, Check check, Finding.Waiting reason, Duration sofar)
      implements RunEvent {}

  record CheckFailed(Instant at, String step, Check check, Finding.Failed finding)
      implements RunEvent {}

  /// @param index from 0, among the changes of [StepPlanned]
  record ChangeBegun(Instant at, String step, int index, Change change) implements RunEvent {}

  record ChangeDone(Instant at, String step, int index, Change change, Duration took)
      implements RunEvent {}

  record ChangeFailed(Instant at, String step, int index, Change change, Finding.Failed finding)
      implements RunEvent {}

  /// Something stays after a clean-up, whole or in part, although it was to be taken back.
  ///
  /// @param why names what stays
  record Kept(Instant at, String step, Change change, Phrase why) implements RunEvent {}

  /// A line that the world printed while a change was applied.
  record Output(Instant at, String step, String line) implements RunEvent {
    public Output {
      line = Visible.line(line);
    }
  }

  record StepDone(Instant at, String step, Duration took) implements RunEvent {}

  /// The step ended without being done: a failure that was told before, or a stop.
  record StepEnded(Instant at, String step, Outcome outcome) implements RunEvent {}

  /// How a run ends; of several ends the last one in this order counts.
  enum Outcome {
    DONE,
    /// The user stopped it, or it was never begun because another step did not end well.
    STOPPED,
    FAILED
  }
}
