package dev.mooring.step;

import dev.mooring.model.JoinSpec;
import dev.mooring.port.Access;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The steps of one mesh, in order.
///
/// @param rights what they need in the cluster, where the namespace of the machine's services is
///   there already
/// @param identity what has to be kept alive afterwards, where there is something
public record Journey(
    List<Step> steps, Function<JoinSpec, List<Access>> rights, Optional<Identity> identity) {

  public Step step(StepId id) {
    return steps.stream().filter(step -> step.id() == id).findFirst().orElseThrow();
  }
}
