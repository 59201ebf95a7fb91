package dev.mooring.app.output;

import dev.mooring.command.Command;
import dev.mooring.command.bash.Bash;
import dev.mooring.command.powershell.PowerShell;

/// The shell that a command is typed in.
public enum CommandShell {
  BASH("$ "),
  POWERSHELL("PS> ");

  private final String prompt;

  CommandShell(String prompt) {
    this.prompt = prompt;
  }

  /// What a terminal shows before the command.
  public String prompt() {
    return prompt;
  }

  /// The command in this shell.
  public String say(Command command) {
    return switch (this) {
      case BASH -> Bash.of(command);
      case POWERSHELL -> PowerShell.of(command);
    };
  }
}
