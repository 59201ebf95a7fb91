package dev.mooring.app.command;

import dev.mooring.app.ExitStatus;
import dev.mooring.app.Surroundings;
import dev.mooring.app.output.Ending;
import dev.mooring.app.output.Proposal;
import dev.mooring.run.Cleanup;
import dev.mooring.run.JournalTrouble;
import dev.mooring.text.Visible;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Takes back what was made.
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Takes back what Mooring made, and nothing else; shows it and asks first.")
final class UndoCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private JourneyOptions journey = new JourneyOptions();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private Consent consent = new Consent();

  UndoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var out = output.to(surroundings.terminal());
    try (var open = journey.reopen(surroundings, consent.person(output, surroundings))) {
      var journal = open.session().journal();
      var cleanup = new Cleanup(open.session().world(), journal);
      var troubles = journal.troubles();
      troubles.forEach(trouble -> out.trouble(trouble.finding()));
      var end =
          troubles.stream().anyMatch(JournalTrouble::isLoss) ? ExitStatus.FAILED : ExitStatus.DONE;
      var entries = cleanup.plan();
      if (entries.isEmpty()) {
        out.note("There is nothing to take back.");
        if (open.lab().isEmpty()) {
          surroundings.unfinished().forEach(context -> out.note(elsewhere(context)));
        }
        out.finished(Ending.of(end, Duration.ZERO));
        return end.code();
      }
      out.plan(
          Cleanup.WORD,
          Proposal.of(
              entries.stream().map(entry -> entry.inverse().orElseThrow()).toList(),
              open.session().world()));
      journal.requireFree("undo", surroundings.clock().instant());
      if (!consent.isGiven("Take this back?", surroundings, out)) {
        return ExitStatus.STOPPED.code();
      }
      var status =
          new Narration(surroundings, out)
              .of(open.lab(), (stop, events) -> cleanup.run(entries, stop, events));
      return (status == ExitStatus.DONE ? end : status).code();
    }
  }

  /// Its settings named another context than the one that is current now.
  private static String elsewhere(String context) {
    return "In the context "
        + Visible.line(context)
        + " there is: make it the current one (kubectl config use-context), or name it in"
        + " settings.";
  }
}
