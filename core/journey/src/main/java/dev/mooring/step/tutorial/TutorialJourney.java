package dev.mooring.step.tutorial;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.step.Journey;
import dev.mooring.step.shared.MachineStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The tutorial's journey, into Istio 0.2.
public final class TutorialJourney {
  private TutorialJourney() {}

  /// Its steps and rights; its key files need no care afterwards.
  ///
  /// @param access the SSH key that the journey logs in with
  public static Journey of(SshAccess access) {
    var first =
        List.of(
            new ContextStep(),
            new ExposeStep(),
            new MachineStep(access),
            new SidecarStep(),
            new ServicesStep());
    return new Journey(
        Stream.concat(first.stream(), Stream.of(new TrafficStep(first))).toList(),
        TutorialRights::needed,
        Optional.empty());
  }
}
