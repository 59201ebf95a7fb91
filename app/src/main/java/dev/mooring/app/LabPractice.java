package dev.mooring.app;

import dev.mooring.lab.Lab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;

/// Practice worlds are labs.
///
/// @param clock what their certificates and pages go by
record LabPractice(InstantSource clock) implements Practice {

  @Override
  public Running start(Options options) {
    try {
      Files.createDirectories(options.home());
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
      return new Running(lab.home(), lab.productPage(), lab::close);
    } catch (IOException | UncheckedIOException failure) {
      throw Complaint.wrongUse(
          "The folder " + options.home() + " cannot be used (" + failure.getMessage() + ").",
          "A lab keeps its kubeconfig, its keys and its journal there.",
          "Give another one with --home.");
    }
  }
}
