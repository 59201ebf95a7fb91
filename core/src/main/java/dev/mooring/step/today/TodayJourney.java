package dev.mooring.step.today;

import dev.mooring.change.SshAccess;
import dev.mooring.mesh.today.ControlPlane;
import dev.mooring.step.Journey;
import dev.mooring.step.MachineStep;
import java.util.List;

/// The journey into today's mesh, Istio 1.24 and later.
public final class TodayJourney {
  private TodayJourney() {}

  /// @param access the SSH key that the journey logs in with
  /// @param plane the control plane that the machine joins
  public static Journey of(SshAccess access, ControlPlane plane) {
    return new Journey(
        List.of(new TodayContextStep(plane), new MachineStep(access), new TodaySidecarStep(plane)),
        spec -> TodayRights.needed(spec, plane));
  }
}
