package dev.mooring.lab.machine.sidecar;

import java.io.ByteArrayOutputStream;

/// Runs a command line as root and gives its status.
@FunctionalInterface
public interface RootShell {
  int run(String line, ByteArrayOutputStream output);
}
