package dev.mooring.app.wiring;

import dev.mooring.app.session.Practice;
import dev.mooring.lab.Lab;
import dev.mooring.lab.world.IstioRelease;
import dev.mooring.model.MeshKind;
import java.io.UncheckedIOException;
import java.time.InstantSource;

/// Practice worlds are labs.
///
/// @param clock what their certificates and pages go by
public record LabPractice(InstantSource clock) implements Practice {

  @Override
  public Running start(Options options) {
    var claim = LabClaim.of(options.home(), clock.instant());
    try {
      var lab =
          Lab.start(
              new Lab.Options(
                  options.home(),
                  options.realistic(),
                  options.faults(),
                  options.machines(),
                  options.google(),
                  options.os(),
                  release(options.mesh())),
              clock);
      return new Running(
          lab.home(),
          lab.productPage(),
          () -> {
            lab.close();
            claim.close();
          });
    } catch (RuntimeException failure) {
      claim.close();
      throw failure instanceof UncheckedIOException useless
          ? LabClaim.unusable(options.home(), useless)
          : failure;
    }
  }

  /// The release of Istio in the world of a mesh.
  public static IstioRelease release(MeshKind mesh) {
    return switch (mesh) {
      case TUTORIAL -> IstioRelease.ISTIO_0_2;
      case ISTIO_1 -> IstioRelease.ISTIO_1;
    };
  }
}
