package dev.mooring.app.topology;

import dev.mooring.app.state.StepState;
import dev.mooring.check.CheckId;
import dev.mooring.step.StepId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How far the journey is, as far as a drawing shows it.
///
/// @param steps the state of every step
/// @param checks the state of every check that was asked, by its id
/// @param facts what the checks saw, by their ids
public record Standing(
    Map<StepId, StepState> steps, Map<CheckId, StepState> checks, Map<CheckId, String> facts) {

  public Standing {
    steps = Map.copyOf(steps);
    checks = Map.copyOf(checks);
    facts = Map.copyOf(facts);
  }

  /// What the check saw; empty while nobody has asked it.
  String fact(CheckId check) {
    return facts.getOrDefault(check, "");
  }

  /// How to show what a step brings about and these checks see.
  ///
  /// @param isMain whether a failure that belongs to no other part is shown here
  Look look(StepId step, boolean isMain, CheckId... ids) {
    var seen = Stream.of(ids).map(checks::get).flatMap(Stream::ofNullable).toList();
    if (seen.contains(StepState.FAILED)) {
      return Look.FAILED;
    }
    return switch (steps.getOrDefault(step, StepState.PENDING)) {
      case DONE -> Look.PRESENT;
      case RUNNING -> isSeen(seen) ? Look.PRESENT : Look.RUNNING;
      case FAILED -> isMain && !isSeen(seen) ? Look.FAILED : ofWhatIsLeft(seen);
      case PENDING, STOPPED -> ofWhatIsLeft(seen);
    };
  }

  private static Look ofWhatIsLeft(List<StepState> seen) {
    return isSeen(seen) ? Look.PRESENT : Look.PLANNED;
  }

  private static boolean isSeen(List<StepState> seen) {
    return !seen.isEmpty() && seen.stream().allMatch(StepState.DONE::equals);
  }
}
