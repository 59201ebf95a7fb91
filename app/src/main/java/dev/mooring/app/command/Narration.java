package dev.mooring.app.command;

import dev.mooring.app.output.Ending;
import dev.mooring.app.output.Output;
import dev.mooring.app.session.ExitStatus;
import dev.mooring.app.session.Surroundings;
import dev.mooring.app.wiring.LabHome;
import dev.mooring.run.RunEvent;
import dev.mooring.run.Stop;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a run from its first event to its exit status.
record Narration(Surroundings surroundings, Output out) {
  private static final Logger LOG = LoggerFactory.getLogger(Narration.class);

  /// Something that runs and tells its events.
  @FunctionalInterface
  interface Run {
    RunEvent.Outcome perform(Stop stop, Consumer<RunEvent> events);
  }

  ExitStatus of(Optional<LabHome> lab, Run run) {
    var watch = Stopwatch.start();
    var verdict = new Verdict();
    var logbook = new Logbook(OutputOption.texts());
    var outcome =
        run.perform(
            surroundings.interrupt().listen(),
            event -> {
              LOG.info("{} {}", event.step(), event.getClass().getSimpleName());
              verdict.accept(event);
              logbook.accept(event);
              out.event(event);
            });
    var status = verdict.after(outcome, surroundings.interrupt().isAsked());
    if (status == ExitStatus.STOPPED) {
      out.note(logbook.summary());
    }
    out.finished(
        new Ending(status, logbook.evidence(), watch.read(), lab.flatMap(LabHome::criticalPath)));
    return status;
  }
}
