package dev.mooring.step;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Access;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The steps of one mesh, in order.
///
/// @param rights what they need in the cluster, where the namespace of the machine's services is
///   there already
/// @param identity what has to be kept alive afterwards, where there is something
public record Journey(
    List<Step> steps, Function<JoinSpec, List<Access>> rights, Optional<Identity> identity) {

  /// The tutorial's journey.
  ///
  /// @param access the SSH key that the journey logs in with
  public static Journey tutorial(SshAccess access) {
    var first =
        List.of(
            new ContextStep(),
            new ExposeStep(),
            new MachineStep(access),
            new SidecarStep(),
            new ServicesStep());
    return new Journey(
        Stream.concat(first.stream(), Stream.of(new TrafficStep(first))).toList(),
        Rights::needed,
        Optional.empty());
  }

  public Step step(StepId id) {
    return steps.stream().filter(step -> step.id() == id).findFirst().orElseThrow();
  }
}
