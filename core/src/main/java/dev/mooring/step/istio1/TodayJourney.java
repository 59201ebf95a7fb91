package dev.mooring.step.istio1;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.step.Journey;
import dev.mooring.step.shared.MachineStep;
import dev.mooring.step.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The journey into today's mesh, Istio 1.24 and later.
public final class TodayJourney {
  private TodayJourney() {}

  /// @param access the SSH key that the journey logs in with
  /// @param plane the control plane that the machine joins
  public static Journey of(SshAccess access, ControlPlane plane) {
    var first =
        List.<Step>of(
            new TodayContextStep(plane),
            new TodayExposeStep(plane),
            new MachineStep(access),
            new TodaySidecarStep(plane),
            new TodayServicesStep(plane));
    return new Journey(
        Stream.concat(first.stream(), Stream.of(new TodayTrafficStep(plane, first))).toList(),
        spec -> TodayRights.given(spec, plane),
        Optional.of(new TodayIdentity(plane)));
  }
}
