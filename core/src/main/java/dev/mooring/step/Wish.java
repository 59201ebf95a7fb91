package dev.mooring.step;

import dev.mooring.change.Change;
import dev.mooring.check.Check;
import java.util.List;
import java.util.Set;

/// A change that a step wants, and what it has to wait for.
///
/// @param after steps that must be done before it can be applied, beside those that the step itself
///   needs
/// @param awaits what must be true first; waited for until the check's deadline
public record Wish(Change change, Set<StepId> after, List<Check> awaits) {

  public static Wish of(Change change) {
    return new Wish(change, Set.of(), List.of());
  }

  public Wish after(StepId step) {
    return new Wish(change, Set.of(step), awaits);
  }

  public Wish awaiting(Check check) {
    return new Wish(change, after, List.of(check));
  }
}
