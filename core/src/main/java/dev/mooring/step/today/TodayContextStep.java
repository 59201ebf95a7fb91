package dev.mooring.step.today;

import dev.mooring.check.Check;
import dev.mooring.mesh.today.ControlPlane;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.Around;
import dev.mooring.step.ContextChecks;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Where: the cluster, and its mesh as it was found. It changes nothing.
public final class TodayContextStep implements Step {
  private final ControlPlane plane;

  public TodayContextStep(ControlPlane plane) {
    this.plane = plane;
  }

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
    var mesh = new MeshChecks(spec, plane);
    var inCluster =
        List.of(
            Check.once("context.cluster", ContextChecks::clusterAnswers),
            Check.once("context.istio", mesh::istiod),
            Check.once("context.mesh", mesh::settings),
            Check.once("context.ambient", mesh::ambient),
            Check.once("context.registration", mesh::registration),
            Check.once("context.namespace", mesh::isLookedAfter),
            Check.once("context.bookinfo", world -> ContextChecks.bookinfo(world, spec)),
            Check.once(
                "context.rights",
                world -> ContextChecks.rights(world, spec, TodayRights.needed(spec, plane))));
    return Stream.concat(
            inCluster.stream(), Around.of(spec, List.of(Door.of(spec, plane))).stream())
        .toList();
  }
}
