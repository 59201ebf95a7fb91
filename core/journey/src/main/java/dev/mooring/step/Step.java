package dev.mooring.step;

import dev.mooring.check.Check;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.OwnHost;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Set;

/// One page of the wizard: compares the wish with the world and answers with a [Plan]. It reads and
/// never writes.
public interface Step {

  StepId id();

  /// Why there is such a step, in one sentence or two.
  default Phrase why() {
    return Phrase.of(id().word() + ".why");
  }

  /// The steps that must be done before this one can be done.
  Set<StepId> needs();

  /// The steps that a run waits for before it begins with this one. Fewer than [#needs] where some
  /// of the wishes can be made earlier; the others say what they come after.
  default Set<StepId> startsAfter() {
    return needs();
  }

  /// What must be true before anything is changed.
  default List<Check> before(JoinSpec spec) {
    return List.of();
  }

  /// Everything that this step wants to be in the world, in the order in which it can be made.
  default List<Wish> wishes(JoinSpec spec) {
    return List.of();
  }

  /// What must be true at the end.
  default List<Check> after(JoinSpec spec) {
    return List.of();
  }

  /// What of it can't be made because of what others have there, as far as it can be seen yet.
  default List<Refusal> refusals(JoinSpec spec, WorldView world) {
    return Refusal.of(wishes(spec), world);
  }

  /// The wishes that the world does not fulfil yet.
  ///
  /// @throws dev.mooring.port.WorldException when the world refuses to answer
  default Plan plan(JoinSpec spec, WorldView world) {
    return Plan.of(id(), wishes(spec), world, !(spec.machine() instanceof OwnHost));
  }
}
