package dev.mooring.step;

import dev.mooring.check.Check;
import dev.mooring.mesh.ControlPlaneBalancer;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ResourceRef;
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
            Check.once("context.cluster", ContextChecks::clusterAnswers),
            Check.once("context.istio", ContextChecks::istio),
            Check.once("context.bookinfo", world -> ContextChecks.bookinfo(world, spec)),
            Check.once(
                "context.rights", world -> ContextChecks.rights(world, spec, Rights.needed(spec))));
    return Stream.concat(inCluster.stream(), Around.of(spec, BALANCERS).stream()).toList();
  }
}
