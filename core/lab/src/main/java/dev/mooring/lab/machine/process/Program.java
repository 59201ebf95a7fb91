package dev.mooring.lab.machine.process;

import java.io.IOException;

/// A program of the machine.
@FunctionalInterface
public interface Program {

  /// Runs it and gives its exit status. A failed system call that it does not handle itself is
  /// printed by whoever started it, with status 1.
  int run(Call call) throws IOException, InterruptedException;
}
