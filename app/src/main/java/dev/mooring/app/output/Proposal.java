package dev.mooring.app.output;

import dev.mooring.change.Change;
import dev.mooring.check.Finding;
import dev.mooring.run.Remains;
import dev.mooring.step.Plan;
import dev.mooring.step.Refusal;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;

/// What is shown before anything is done.
///
/// @param left what others made and fits
/// @param refusals what can't be made because of what others have there
/// @param remarks what there is to say of the whole
public record Proposal(
    List<Line> lines, List<Change> left, List<Refusal> refusals, List<Phrase> remarks) {

  /// One change.
  ///
  /// @param told what a person should know before it's made
  /// @param unseen why it can't be seen now
  public record Line(Change change, List<Phrase> told, Optional<Finding.Failed> unseen) {}

  public Proposal {
    lines = List.copyOf(lines);
    left = List.copyOf(left);
    refusals = List.copyOf(refusals);
    remarks = List.copyOf(remarks);
  }

  public static Proposal of(Plan plan) {
    return new Proposal(
        plan.changes().stream().map(Proposal::plain).toList(),
        plan.left(),
        plan.refusals(),
        List.of());
  }

  public static Proposal of(Change change) {
    return new Proposal(List.of(plain(change)), List.of(), List.of(), List.of());
  }

  /// What a clean-up takes back.
  public static Proposal of(Remains remains) {
    return new Proposal(
        remains.items().stream()
            .map(item -> new Line(item.inverse(), item.told(), item.unseen()))
            .toList(),
        List.of(),
        List.of(),
        remains.remarks());
  }

  private static Line plain(Change change) {
    return new Line(change, List.of(), Optional.empty());
  }

  public List<Change> changes() {
    return lines.stream().map(Line::change).toList();
  }
}
