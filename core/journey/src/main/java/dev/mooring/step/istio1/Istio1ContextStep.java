package dev.mooring.step.istio1;

import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.shared.Around;
import dev.mooring.step.shared.ContextChecks;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Where: the cluster, and its mesh as it was found. It changes nothing.
public final class Istio1ContextStep implements Step {
  private final ControlPlane plane;

  public Istio1ContextStep(ControlPlane plane) {
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
            Check.once(CheckId.CONTEXT_CLUSTER, ContextChecks::clusterAnswers),
            Check.once(CheckId.CONTEXT_ISTIO, mesh::istiod),
            Check.once(CheckId.CONTEXT_MESH, mesh::settings),
            Check.once(CheckId.CONTEXT_AMBIENT, mesh::ambient),
            Check.once(CheckId.CONTEXT_REGISTRATION, mesh::registration),
            Check.once(CheckId.CONTEXT_NAMESPACE, mesh::isLookedAfter),
            Check.once(CheckId.CONTEXT_BOOKINFO, world -> ContextChecks.bookinfo(world, spec)),
            Check.once(
                CheckId.CONTEXT_RIGHTS,
                world -> ContextChecks.rights(world, spec, Istio1Rights.needed(spec, plane))));
    return Stream.concat(
            inCluster.stream(), Around.of(spec, List.of(Door.of(spec, plane))).stream())
        .toList();
  }
}
