package dev.mooring.lab.machine.disk;

import java.io.IOException;

/// A call to the disk, which fails in the kernel's words.
@FunctionalInterface
interface Attempt<T> {
  T run() throws IOException;

  static <T> T attempt(Attempt<T> call) throws PosixException {
    try {
      return call.run();
    } catch (IOException failure) {
      throw PosixException.of(failure);
    }
  }
}
