package dev.mooring.run;

import dev.mooring.change.Change;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.WorldView;
import dev.mooring.step.Refusal;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// How far a step is, computed from the world.
///
/// @param missing changes that are still to be made
/// @param refused what can't be made because of what others have there
/// @param failed checks that do not hold; empty while something is missing
public record Status(
    StepId step, List<Change> missing, List<Refusal> refused, List<Finding.Failed> failed) {

  /// What leaves nothing to be seen: each further question would be answered the same way.
  private static final Set<Hint> BLIND =
      EnumSet.of(Hint.API_SERVER_UNREACHABLE, Hint.NOT_AN_API_SERVER, Hint.CLUSTER_SILENT);

  public boolean isDone() {
    return missing.isEmpty() && refused.isEmpty() && failed.isEmpty();
  }

  /// Whether the cluster cannot be asked at all, so that looking at other steps tells nothing more.
  public boolean isBlind() {
    return failed.stream().anyMatch(Status::blinds);
  }

  private static boolean blinds(Finding.Failed finding) {
    return BLIND.contains(finding.hint());
  }

  /// Looks at one step: each check is asked once.
  ///
  /// @throws dev.mooring.port.WorldException when the world refuses to answer
  public static Status of(Step step, JoinSpec spec, WorldView world) {
    var plan = step.plan(spec, world);
    var missing = plan.changes();
    var checks =
        Stream.concat(
            step.before(spec).stream(),
            missing.isEmpty() ? step.after(spec).stream() : Stream.of());
    var failed =
        checks
            .map(check -> check.verdict(world))
            .filter(Finding.Failed.class::isInstance)
            .map(Finding.Failed.class::cast)
            .filter(finding -> finding.severity() == Finding.Severity.FATAL)
            .toList();
    return new Status(step.id(), missing, plan.refusals(), told(failed));
  }

  /// Each thing once, and what leaves nothing to be seen alone.
  private static List<Finding.Failed> told(List<Finding.Failed> failed) {
    return failed.stream()
        .filter(Status::blinds)
        .findFirst()
        .map(List::of)
        .orElseGet(() -> failed.stream().distinct().toList());
  }
}
