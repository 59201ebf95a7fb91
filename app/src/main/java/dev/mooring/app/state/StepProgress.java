package dev.mooring.app.state;

import dev.mooring.change.Change;
import dev.mooring.check.Check;
import dev.mooring.check.Finding;
import dev.mooring.run.RunEvent;
import dev.mooring.step.Refusal;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns a run's events into the state of one step.
final class StepProgress {
  private final StepModel model;
  private List<Check> after = List.of();

  StepProgress(StepModel model) {
    this.model = model;
  }

  /// What is known before the first event, so that the progress has an end from the beginning.
  void expect(List<Check> before, List<Change> changes, List<Check> checksAfter) {
    after = checksAfter;
    model.ran.set(true);
    model.problem.set(Optional.empty());
    model.refusals.set(List.of());
    model.kept.set(List.of());
    model.elapsed.set(Duration.ZERO);
    model.subSteps.setAll(before.stream().map(StepProgress::subStep).toList());
    plan(changes);
    model.state.set(StepState.RUNNING);
  }

  void accept(RunEvent event) {
    var now = event.at();
    switch (event) {
      case RunEvent.StepStarted _ -> {
        model.start = Optional.of(now);
        model.ran.set(true);
        model.state.set(StepState.RUNNING);
        beginNextCheck(now);
      }
      case RunEvent.StepPlanned(_, _, var changes) -> {
        plan(changes);
        beginNextCheck(now);
      }
      case RunEvent.PlanFailed(_, _, var finding) -> fail(finding);
      case RunEvent.ChangeRefused(_, _, var refused, var finding) -> {
        model.refusals.set(with(model.refusals.get(), new Refusal(refused, finding)));
        end(StepState.FAILED);
      }
      case RunEvent.CheckPassed(_, _, var check, var fact, var took) -> {
        var sub = of(check);
        sub.say(fact.text());
        sub.end(StepState.DONE, took);
        beginNextCheck(now);
      }
      case RunEvent.CheckWaiting(_, _, var check, var reason, _) -> {
        var sub = of(check);
        sub.begin(now);
        sub.say(reason.hint().what(reason.args().toArray()));
      }
      case RunEvent.CheckFailed(_, _, var check, var finding) -> fail(of(check), finding, now);
      case RunEvent.ChangeBegun(_, _, int index, _) -> change(index).ifPresent(c -> c.begin(now));
      case RunEvent.ChangeDone(_, _, int index, _, var took) -> {
        change(index)
            .ifPresent(
                sub -> {
                  sub.sayDetail();
                  sub.end(StepState.DONE, took);
                });
        beginNextCheck(now);
      }
      case RunEvent.ChangeFailed(_, _, int index, _, var finding) ->
          change(index).ifPresent(sub -> fail(sub, finding, now));
      case RunEvent.Kept kept -> {
        model.kept.set(with(model.kept.get(), kept));
        model.subSteps.stream()
            .filter(sub -> sub.isPending() && sub.title().equals(kept.change().title()))
            .forEach(sub -> sub.say(kept.why()));
      }
      case RunEvent.Output(_, _, var line) ->
          model.subSteps.stream()
              .filter(sub -> sub.state().get() == StepState.RUNNING)
              .findFirst()
              .ifPresent(sub -> sub.say(line));
      case RunEvent.StepDone(_, _, var took) -> {
        model.elapsed.set(took);
        model.plan.set(Optional.of(List.of()));
        end(StepState.DONE);
      }
      case RunEvent.StepEnded(_, _, var outcome) ->
          end(outcome == RunEvent.Outcome.FAILED ? StepState.FAILED : StepState.STOPPED);
    }
  }

  private static <T> List<T> with(List<T> known, T more) {
    return Stream.concat(known.stream(), Stream.of(more)).toList();
  }

  void end(StepState how) {
    model.subSteps.forEach(SubStep::stop);
    model.state.set(how);
  }

  void tick(Instant now) {
    if (model.isRunning()) {
      model.start.ifPresent(since -> model.elapsed.set(Duration.between(since, now)));
      model.subSteps.forEach(sub -> sub.tick(now));
    }
  }

  private void plan(List<Change> changes) {
    var kept =
        model.subSteps.stream()
            .filter(sub -> sub.key().isCheck())
            .filter(sub -> after.stream().noneMatch(check -> key(check).equals(sub.key())))
            .toList();
    model.subSteps.setAll(kept);
    model.subSteps.addAll(StepModel.ofChanges(changes));
    model.subSteps.addAll(after.stream().map(StepProgress::subStep).toList());
  }

  /// No event tells that a check is being asked for the first time.
  private void beginNextCheck(Instant now) {
    model.subSteps.stream()
        .filter(SubStep::isPending)
        .findFirst()
        .filter(next -> next.key().isCheck())
        .ifPresent(next -> next.begin(now));
  }

  /// A check that a change waits for was not announced, so it comes before that change.
  private SubStep of(Check check) {
    return model
        .subStep(key(check))
        .orElseGet(
            () -> {
              var sub = subStep(check);
              var at = (int) model.subSteps.stream().filter(known -> !known.isPending()).count();
              model.subSteps.add(at, sub);
              return sub;
            });
  }

  private Optional<SubStep> change(int index) {
    return model.subStep(new SubStepKey.OfChange(index));
  }

  private void fail(SubStep sub, Finding.Failed finding, Instant now) {
    sub.tick(now);
    sub.say(finding.hint().what(finding.args().toArray()));
    var isFatal = finding.severity() == Finding.Severity.FATAL;
    sub.end(isFatal ? StepState.FAILED : StepState.DONE, sub.elapsed().get());
    if (isFatal) {
      fail(finding);
    } else {
      beginNextCheck(now);
    }
  }

  private void fail(Finding.Failed finding) {
    model.problem.set(Optional.of(Problem.of(finding)));
  }

  private static SubStep subStep(Check check) {
    return new SubStep(key(check), check.title(), "");
  }

  private static SubStepKey key(Check check) {
    return new SubStepKey.OfCheck(check.id());
  }

  /// Shows a look at the world in the same rows as a run.
  static void show(StepModel model, Survey survey) {
    model.ran.set(false);
    model.differences.set(survey.differences());
    model.plan.set(Optional.of(survey.missing()));
    model.left.set(survey.left());
    model.refusals.set(survey.refusals());
    model.problem.set(survey.fatal().stream().findFirst().map(Problem::of));
    model.subSteps.setAll(survey.answers().stream().map(StepProgress::answered).toList());
    if (survey.isDone()) {
      model.state.set(StepState.DONE);
    } else {
      model.state.set(survey.missing().isEmpty() ? StepState.FAILED : StepState.PENDING);
    }
  }

  /// The step's turn has not come: its plan may be read, and it has neither failed nor is it done.
  static void notYet(StepModel model) {
    if (!model.isRunning()) {
      model.problem.set(Optional.empty());
      model.refusals.set(List.of());
      model.subSteps.clear();
      model.ran.set(false);
      model.state.set(StepState.PENDING);
    }
  }

  private static SubStep answered(Survey.Answer answer) {
    var sub = subStep(answer.check());
    switch (answer.finding()) {
      case Finding.Passed(var fact) -> {
        sub.say(fact.text());
        sub.end(StepState.DONE, Duration.ZERO);
      }
      case Finding.Waiting(var hint, var args) -> sub.say(hint.what(args.toArray()));
      case Finding.Failed failed -> {
        Phrase what = failed.hint().what(failed.args().toArray());
        sub.say(what);
        sub.end(StepState.FAILED, Duration.ZERO);
      }
    }
    return sub;
  }
}
