package dev.mooring.command;

import dev.mooring.model.MachineRef;
import java.util.regex.Pattern;

/// What a person types, as a tree that is printed for each shell in its own way.
public sealed interface Command permits Pipeline, Command.Kept, Command.ToFile {

  /// Keeps what a pipeline prints in a variable of the shell.
  record Kept(String variable, Pipeline pipeline) implements Command {
    private static final Pattern NAME = Pattern.compile("[A-Z_]+");

    public Kept {
      Text.require(NAME.matcher(variable).matches(), variable);
    }
  }

  /// Writes what a pipeline prints into a file at home.
  record ToFile(Pipeline pipeline, String file) implements Command {}

  /// A command on the machine, typed at home: through gcloud, or ssh for a host of one's own.
  ///
  /// @param commandLine for the machine's sh
  static Command on(MachineRef machine, String commandLine) {
    return Pipeline.of(new Remote(machine, commandLine));
  }

  /// Writes a text into a file on the machine.
  ///
  /// @param path as the machine's sh reads it
  static Command write(MachineRef machine, String path, Text text) {
    return Pipeline.feed(text, new Remote(machine, "sudo tee " + path + " >/dev/null"));
  }

  /// Sends an object to the cluster.
  static Command apply(String yaml) {
    return Pipeline.feed(
        Text.of(yaml),
        Program.kubectl("apply", "--server-side", "--field-manager=mooring", "-f", "-"));
  }
}
