package dev.mooring.app.command;

import dev.mooring.app.session.ExitStatus;
import dev.mooring.app.session.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/// All commands, put together.
public final class CommandTree {
  private CommandTree() {}

  /// All of them.
  public static CommandLine of(Surroundings surroundings) {
    var root = root(surroundings);
    commands(surroundings).values().forEach(command -> root.addSubcommand(command.get()));
    root.addSubcommand(new CompletionCommand(surroundings.terminal().out()));
    return ready(root, surroundings);
  }

  /// Only what a command line needs, which is there sooner: the options of a command are put
  /// together when it is made.
  public static CommandLine forLine(Surroundings surroundings, String... args) {
    return Stream.of(args)
        .findFirst()
        .map(commands(surroundings)::get)
        .map(command -> ready(root(surroundings).addSubcommand(command.get()), surroundings))
        .orElseGet(() -> of(surroundings));
  }

  private static Map<String, Supplier<Object>> commands(Surroundings surroundings) {
    var commands = new LinkedHashMap<String, Supplier<Object>>();
    commands.put("wizard", () -> new WizardCommand(surroundings));
    commands.put("lab", () -> new LabCommand(surroundings));
    commands.put("plan", () -> new PlanCommand(surroundings));
    commands.put("run", () -> new RunCommand(surroundings));
    commands.put("status", () -> new StatusCommand(surroundings));
    commands.put("undo", () -> new UndoCommand(surroundings));
    commands.put("renew", () -> new RenewCommand(surroundings));
    commands.put("runbook", () -> new RunbookCommand(surroundings));
    commands.put("rights", () -> new RightsCommand(surroundings));
    commands.put("files", () -> new FilesCommand(surroundings));
    return commands;
  }

  private static CommandLine root(Surroundings surroundings) {
    return new CommandLine(new MooringCommand(new WizardCommand(surroundings)));
  }

  /// What is set on a command counts for those below it that are there by then.
  private static CommandLine ready(CommandLine mooring, Surroundings surroundings) {
    var terminal = surroundings.terminal();
    var refusals = new Refusals(terminal.err(), surroundings.logFile());
    return mooring
        .setOut(terminal.colored())
        .setErr(terminal.err())
        .setColorScheme(
            Help.defaultColorScheme(terminal.person().isPresent() ? Help.Ansi.AUTO : Help.Ansi.OFF))
        .setParameterExceptionHandler(refusals)
        .setExecutionExceptionHandler(refusals)
        .setExitCodeExceptionMapper(_ -> ExitStatus.FAILED.code());
  }
}
