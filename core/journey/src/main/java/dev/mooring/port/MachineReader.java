package dev.mooring.port;

import java.util.function.Consumer;

/// Looks at a machine. Every method may throw a [WorldException].
public interface MachineReader {

  /// Runs a command line that only looks, as the login user, and gives what it printed. What stands
  /// behind `sudo` in it runs as root, in the way that the machine allows.
  Outcome ask(String commandLine);

  /// Like [#ask(String)] with something on standard input: the way for secrets, which must never be
  /// arguments.
  Outcome ask(String commandLine, byte[] input);

  /// Like [#ask(String)], and hands on each line of output when it comes.
  Outcome ask(String commandLine, Consumer<String> lines);
}
