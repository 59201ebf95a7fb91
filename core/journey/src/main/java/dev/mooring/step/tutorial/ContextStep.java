package dev.mooring.step.tutorial;

import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ResourceRef;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.shared.Around;
import dev.mooring.step.shared.ContextChecks;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Where: the cluster, its project where it has one, and whether all that the journey builds on is
/// there. It changes nothing.
public final class ContextStep implements Step {
  private static final List<ResourceRef> BALANCERS =
      Stream.of(ControlPlaneBalancer.values()).map(ControlPlaneBalancer::ref).toList();

  @Override
  public StepId id() {
    return StepId.CONTEXT;
  }

  @Override
  public Set<StepId> needs() {
    return Set.of();
  }

  @Override
  public List<Check> before(JoinSpec spec) {
    var inCluster =
        List.of(
            Check.once(CheckId.CONTEXT_CLUSTER, ContextChecks::clusterAnswers),
            Check.once(CheckId.CONTEXT_ISTIO, ControlPlaneCheck::istio),
            Check.once(CheckId.CONTEXT_BOOKINFO, world -> ContextChecks.bookinfo(world, spec)),
            Check.once(
                CheckId.CONTEXT_RIGHTS,
                world -> ContextChecks.rights(world, spec, TutorialRights.needed(spec))));
    return Stream.concat(inCluster.stream(), Around.of(spec, BALANCERS).stream()).toList();
  }
}
