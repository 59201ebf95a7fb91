package dev.mooring.step;

import dev.mooring.change.SshAccess;
import java.util.List;
import java.util.stream.Stream;

/// The steps of one mesh, in order.
public record Journey(List<Step> steps) {

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
    return new Journey(Stream.concat(first.stream(), Stream.of(new TrafficStep(first))).toList());
  }

  public Step step(StepId id) {
    return steps.stream().filter(step -> step.id() == id).findFirst().orElseThrow();
  }
}
