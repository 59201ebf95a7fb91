package dev.mooring.step;

import dev.mooring.change.Change;
import dev.mooring.check.Check;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A change that a step wants, and what it has to wait for.
///
/// @param after points of other steps that must be passed first
/// @param awaits what must be true first; waited for until the check's deadline
/// @param reaches the point that is passed with this change
/// @param uses other changes that this one takes into use: where one of them is made, so is this,
///   although it is there as they are now
public record Wish(
    Change change,
    Set<Milestone> after,
    List<Check> awaits,
    Optional<Milestone> reaches,
    List<Change> uses) {

  public static Wish of(Change change) {
    return new Wish(change, Set.of(), List.of(), Optional.empty(), List.of());
  }

  /// The same with another change in place of its own.
  Wish making(Change other) {
    return new Wish(other, after, awaits, reaches, uses);
  }

  public Wish after(StepId step) {
    return after(Milestone.endOf(step));
  }

  public Wish after(Milestone milestone) {
    return new Wish(change, Set.of(milestone), awaits, reaches, uses);
  }

  /// @param checks asked one after the other
  public Wish awaiting(Check... checks) {
    return new Wish(change, after, List.of(checks), reaches, uses);
  }

  public Wish reaching(Milestone milestone) {
    return new Wish(change, after, awaits, Optional.of(milestone), uses);
  }

  boolean usesAnyOf(List<Change> changes) {
    return uses.stream().anyMatch(changes::contains);
  }

  public Wish using(List<Change> others) {
    return new Wish(change, after, awaits, reaches, others);
  }
}
