package dev.mooring.app;

import dev.mooring.lab.Lab;
import java.io.UncheckedIOException;
import java.time.InstantSource;

/// Practice worlds are labs.
///
/// @param clock what their certificates and pages go by
record LabPractice(InstantSource clock) implements Practice {

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
                  options.mesh()),
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
}
