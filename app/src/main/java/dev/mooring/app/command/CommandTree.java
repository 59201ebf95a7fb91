package dev.mooring.app.command;

import dev.mooring.app.ExitStatus;
import dev.mooring.app.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/// All commands, put together.
public final class CommandTree {
  private CommandTree() {}

  public static CommandLine of(Surroundings surroundings) {
    var terminal = surroundings.terminal();
    var wizard = new WizardCommand(surroundings);
    var mooring =
        new CommandLine(new MooringCommand(wizard))
            .addSubcommand(wizard)
            .addSubcommand(new LabCommand(surroundings))
            .addSubcommand(new PlanCommand(surroundings))
            .addSubcommand(new RunCommand(surroundings))
            .addSubcommand(new StatusCommand(surroundings))
            .addSubcommand(new UndoCommand(surroundings))
            .addSubcommand(new RenewCommand(surroundings))
            .addSubcommand(new RunbookCommand(surroundings))
            .addSubcommand(new RightsCommand(surroundings))
            .addSubcommand(new FilesCommand(surroundings))
            .addSubcommand(new CompletionCommand(terminal.out()));
    var refusals = new Refusals(terminal.err(), surroundings.logFile());
    return mooring
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(
            Help.defaultColorScheme(terminal.person().isPresent() ? Help.Ansi.AUTO : Help.Ansi.OFF))
        .setParameterExceptionHandler(refusals)
        .setExecutionExceptionHandler(refusals)
        .setExitCodeExceptionMapper(_ -> ExitStatus.FAILED.code());
  }
}
