package dev.mooring.port;

import java.util.function.Consumer;

/// Changes a machine. Every method may throw a [WorldException].
public interface Machine extends MachineReader {

  /// Runs a command line as the login user. What stands behind `sudo` in it runs as root, in the
  /// way that the machine allows.
  ///
  /// @param input what the command reads from its standard input: the way for secrets, which must
  ///   never be arguments
  /// @param lines gets each line of output and of errors when it comes
  Outcome run(String commandLine, byte[] input, Consumer<String> lines);
}
