package dev.mooring.app.command;

import dev.mooring.app.output.CommandShell;
import dev.mooring.app.output.Shown;
import dev.mooring.port.WorldView;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What of a plan is shown.
final class PlanOptions {
  @Option(
      names = "--shell",
      paramLabel = "SHELL",
      converter = Words.Shells.class,
      completionCandidates = Words.Shells.class,
      defaultValue = "bash",
      description =
          "What the commands are written for: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private CommandShell shell = CommandShell.BASH;

  @Option(
      names = "--diff",
      description = "Show what becomes of files and objects, beside what is there.")
  private boolean diff;

  Shown of(WorldView world) {
    return new Shown(shell, change -> diff ? change.difference(world) : Optional.empty());
  }
}
