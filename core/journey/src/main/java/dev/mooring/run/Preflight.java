package dev.mooring.run;

import dev.mooring.model.JoinSpec;
import dev.mooring.port.WorldView;
import dev.mooring.step.Journey;
import dev.mooring.step.Refusal;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Looks, before anything is made, whether something of others is in the way, and tells it.
record Preflight(WorldView world, Consumer<RunEvent> events) {

  boolean isRefused(Journey journey, JoinSpec spec, Set<StepId> wanted) {
    var refusals = refusals(journey, spec, wanted);
    refusals.forEach(events);
    return !refusals.isEmpty();
  }

  private List<RunEvent> refusals(Journey journey, JoinSpec spec, Set<StepId> wanted) {
    return journey.steps().stream()
        .filter(step -> wanted.contains(step.id()))
        .flatMap(step -> step.refusals(spec, world).stream().map(one -> refused(step, one)))
        .toList();
  }

  private RunEvent refused(Step step, Refusal refusal) {
    return new RunEvent.ChangeRefused(
        world.now(), step.id().word(), refusal.change(), refusal.why());
  }
}
