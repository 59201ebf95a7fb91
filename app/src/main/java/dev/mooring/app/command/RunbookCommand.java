package dev.mooring.app.command;

import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.ExitStatus;
import dev.mooring.app.session.Surroundings;
import dev.mooring.runbook.Runbook;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes the whole journey as a script.
@Command(
    name = "runbook",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Writes the whole journey as a commented script, for those who type themselves.")
final class RunbookCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private JourneyOptions journey = new JourneyOptions();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "sh",
      description = "sh: a script for bash.")
  private String format = "sh";

  RunbookCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (!format.equals("sh")) {
      throw Complaint.wrongUse(
          "There is no runbook in the format '" + format + "'.",
          "This release writes scripts for bash.",
          "Give --format sh, or leave it away.");
    }
    try (var open = journey.open(surroundings)) {
      var session = open.session();
      var out = surroundings.terminal().out();
      out.print(new Runbook(session.journey(), session.spec(), OutputOption.texts()).bash());
      out.flush();
    }
    return ExitStatus.DONE.code();
  }
}
