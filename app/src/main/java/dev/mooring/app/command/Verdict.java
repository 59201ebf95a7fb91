package dev.mooring.app.command;

import dev.mooring.app.session.ExitStatus;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.run.RunEvent;
import java.util.Set;

/// What the exit status will be, from what happened in a run.
final class Verdict {
  private static final Set<Hint> REFUSALS =
      Set.of(
          Hint.DENIED,
          Hint.QUOTA_EXCEEDED,
          Hint.LOGIN_REFUSED,
          Hint.SUDO_REFUSED,
          Hint.JOURNAL_HELD,
          Hint.FORWARDING_RULES_EXHAUSTED,
          Hint.RIGHTS_MISSING,
          Hint.DEFAULT_REVISION_HIDDEN,
          Hint.ADDRESS_REFUSED);
  private ExitStatus status = ExitStatus.DONE;

  static ExitStatus status(Finding.Failed failed) {
    return REFUSALS.contains(failed.hint()) ? ExitStatus.REFUSED : ExitStatus.FAILED;
  }

  void accept(RunEvent event) {
    switch (event) {
      case RunEvent.PlanFailed e -> failed(e.finding());
      case RunEvent.ChangeRefused e -> failed(e.finding());
      case RunEvent.CheckFailed e -> failed(e.finding());
      case RunEvent.ChangeFailed e -> failed(e.finding());
      default -> {
        // Nothing else says no.
      }
    }
  }

  /// What the exit status is so far.
  ExitStatus status() {
    return status;
  }

  void failed(Finding.Failed finding) {
    if (finding.severity() == Finding.Severity.FATAL && status != ExitStatus.REFUSED) {
      status = status(finding);
    }
  }

  /// A stop that was asked for explains itself; one that was not follows from a failure.
  ExitStatus after(RunEvent.Outcome outcome, boolean stopAsked) {
    if (outcome == RunEvent.Outcome.DONE) {
      return ExitStatus.DONE;
    }
    if (stopAsked && status == ExitStatus.DONE) {
      return ExitStatus.STOPPED;
    }
    return status == ExitStatus.DONE ? ExitStatus.FAILED : status;
  }
}
