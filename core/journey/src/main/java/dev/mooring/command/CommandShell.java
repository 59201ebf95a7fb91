package dev.mooring.command;

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
      case BASH -> command.bash();
      case POWERSHELL -> command.powerShell();
    };
  }
}
