package dev.mooring.step.shared;

import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ResourceRef;
import dev.mooring.step.system.RangeCheck;
import java.util.List;

/// What is asked about the ground that the cluster stands on: its project, or the ranges that its
/// owner gave.
public final class Around {
  private Around() {}

  /// @param balancers the load balancers that there are to be
  public static List<Check> of(JoinSpec spec, List<ResourceRef> balancers) {
    return spec.cluster()
        .own()
        .map(own -> List.of(Check.once(CheckId.CONTEXT_RANGE, world -> RangeCheck.ask(world, own))))
        .orElseGet(
            () ->
                List.of(
                    Check.once(
                        CheckId.CONTEXT_PROJECT, world -> ProjectChecks.project(world, spec)),
                    Check.once(
                        CheckId.CONTEXT_QUOTA,
                        world -> ProjectChecks.quota(world, spec, balancers))));
  }
}
