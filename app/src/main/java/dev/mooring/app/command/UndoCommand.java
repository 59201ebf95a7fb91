package dev.mooring.app.command;

import dev.mooring.app.ExitStatus;
import dev.mooring.app.Surroundings;
import dev.mooring.app.output.Ending;
import dev.mooring.app.output.Proposal;
import dev.mooring.run.Cleanup;
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
      var cleanup = new Cleanup(open.session().world(), open.session().journal());
      var entries = cleanup.plan();
      if (entries.isEmpty()) {
        out.note("There is nothing to take back.");
        out.finished(Ending.of(ExitStatus.DONE, Duration.ZERO));
        return ExitStatus.DONE.code();
      }
      out.plan(
          Cleanup.WORD,
          Proposal.of(
              entries.stream().map(entry -> entry.inverse().orElseThrow()).toList(),
              open.session().world()));
      if (!consent.isGiven("Take this back?", surroundings, out)) {
        return ExitStatus.STOPPED.code();
      }
      return new Narration(surroundings, out)
          .of(open.lab(), (stop, events) -> cleanup.run(entries, stop, events))
          .code();
    }
  }
}
