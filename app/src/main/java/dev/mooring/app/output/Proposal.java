package dev.mooring.app.output;

import dev.mooring.change.Change;
import dev.mooring.change.Inverse;
import dev.mooring.port.WorldView;
import dev.mooring.step.Plan;
import dev.mooring.step.Refusal;
import dev.mooring.text.Phrase;
import java.util.List;

/// What is shown before anything is done.
///
/// @param left what others made and fits
/// @param refusals what can't be made because of what others have there
public record Proposal(List<Line> lines, List<Change> left, List<Refusal> refusals) {

  /// One change.
  ///
  /// @param told what a person should know before it's made
  public record Line(Change change, List<Phrase> told) {}

  public Proposal {
    lines = List.copyOf(lines);
    left = List.copyOf(left);
    refusals = List.copyOf(refusals);
  }

  public static Proposal of(Plan plan) {
    return new Proposal(
        plan.changes().stream().map(Proposal::plain).toList(), plan.left(), plan.refusals());
  }

  public static Proposal of(Change change) {
    return new Proposal(List.of(plain(change)), List.of(), List.of());
  }

  /// What a clean-up takes back.
  ///
  /// @throws dev.mooring.port.WorldException when the world refuses to answer
  public static Proposal of(List<Inverse> inverses, WorldView world) {
    return new Proposal(
        inverses.stream().map(inverse -> new Line(inverse, inverse.told(world))).toList(),
        List.of(),
        List.of());
  }

  private static Line plain(Change change) {
    return new Line(change, List.of());
  }

  public List<Change> changes() {
    return lines.stream().map(Line::change).toList();
  }
}
