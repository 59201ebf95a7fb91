package dev.mooring.step;

import dev.mooring.check.Check;
import dev.mooring.model.JoinSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Where: the cluster, its project where it has one, and whether all that the journey builds on is
/// there. It changes nothing.
public final class ContextStep implements Step {

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
            Check.once("context.rights", world -> ContextChecks.rights(world, spec)));
    return Stream.concat(inCluster.stream(), around(spec).stream()).toList();
  }

  private static List<Check> around(JoinSpec spec) {
    return spec.cluster()
        .own()
        .map(own -> List.of(Check.once("context.range", world -> RangeCheck.ask(world, own))))
        .orElseGet(
            () ->
                List.of(
                    Check.once("context.project", world -> ContextChecks.project(world, spec)),
                    Check.once("context.quota", world -> ContextChecks.quota(world, spec))));
  }

  @Override
  public List<Wish> wishes(JoinSpec spec) {
    return List.of();
  }

  @Override
  public List<Check> after(JoinSpec spec) {
    return List.of();
  }
}
