package dev.mooring.step.istio1;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.step.Journey;
import dev.mooring.step.Step;
import dev.mooring.step.shared.MachineStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The journey into today's mesh, Istio 1.24 and later.
public final class Istio1Journey {
  private Istio1Journey() {}

  /// @param access the SSH key that the journey logs in with
  /// @param plane the control plane that the machine joins
  public static Journey of(SshAccess access, ControlPlane plane) {
    var first =
        List.<Step>of(
            new Istio1ContextStep(plane),
            new Istio1ExposeStep(plane),
            new MachineStep(access),
            new Istio1SidecarStep(plane),
            new Istio1ServicesStep(plane));
    return new Journey(
        Stream.concat(first.stream(), Stream.of(new Istio1TrafficStep(plane, first))).toList(),
        spec -> Istio1Rights.given(spec, plane),
        Optional.of(new Istio1Identity(plane)));
  }
}
