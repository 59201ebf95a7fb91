package dev.mooring.app.state;

import dev.mooring.change.Change;
import dev.mooring.change.Difference;
import dev.mooring.check.Check;
import dev.mooring.check.Finding;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.step.Refusal;
import dev.mooring.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the world is, seen from one step: what is missing, and what every check found. Nothing is
/// changed.
///
/// @param missing the changes still to be made
/// @param left what others made and fits
/// @param refusals what can't be made because of what others have there
/// @param differences what they make of files and objects that can be looked at
public record Survey(
    List<Change> missing,
    List<Change> left,
    List<Refusal> refusals,
    List<Difference> differences,
    List<Answer> answers) {

  private static final Logger LOG = LoggerFactory.getLogger(Survey.class);

  /// A check and what it found.
  public record Answer(Check check, Finding finding) {}

  /// The checks at the end are asked once nothing is missing any more.
  ///
  /// @throws dev.mooring.port.WorldException when the world refuses to answer
  public static Survey of(Step step, JoinSpec spec, WorldView world) {
    var plan = step.plan(spec, world);
    var missing = plan.changes();
    var checks = new ArrayList<>(step.before(spec));
    if (missing.isEmpty()) {
      checks.addAll(step.after(spec));
    }
    var answers = checks.stream().map(check -> new Answer(check, check.verdict(world))).toList();
    var differences =
        missing.stream().flatMap(change -> difference(change, world).stream()).toList();
    return new Survey(missing, plan.left(), plan.refusals(), differences, answers);
  }

  /// What cannot be looked at is no reason to keep the plan back; the checks tell of it.
  private static Optional<Difference> difference(Change change, WorldView world) {
    try {
      return change.difference(world);
    } catch (WorldException unseen) {
      LOG.debug("No difference for {}", change.detail(), unseen);
      return Optional.empty();
    }
  }

  public boolean isDone() {
    return missing.isEmpty() && refusals.isEmpty() && fatal().isEmpty();
  }

  /// The checks that do not hold.
  public List<Finding.Failed> fatal() {
    return answers.stream()
        .map(Answer::finding)
        .filter(Finding.Failed.class::isInstance)
        .map(Finding.Failed.class::cast)
        .filter(failed -> failed.severity() == Finding.Severity.FATAL)
        .toList();
  }
}
