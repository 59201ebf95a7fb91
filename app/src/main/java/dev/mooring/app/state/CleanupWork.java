package dev.mooring.app.state;

import dev.mooring.app.Session;
import dev.mooring.app.fx.Work;
import dev.mooring.change.Change;
import dev.mooring.run.Cleanup;
import dev.mooring.run.JournalEntry;
import dev.mooring.run.RunEvent;
import dev.mooring.run.Stop;
import java.util.List;
import java.util.Optional;

/// Taking everything back: looked at, shown and run like a step.
public final class CleanupWork {
  private final JourneyModel model;
  private final Work work;
  private final Cleanup cleanup;
  private List<JournalEntry> entries = List.of();
  private Stop stop = new Stop();

  public CleanupWork(Session session, JourneyModel model, Work work) {
    this.model = model;
    this.work = work;
    this.cleanup = new Cleanup(session.world(), session.journal());
  }

  /// Looks what is left to take back.
  public void look() {
    var step = model.cleanup();
    if (step.isRunning()) {
      return;
    }
    step.looking.set(true);
    work.ask(cleanup::plan, this::show, this::broken);
  }

  private void show(List<JournalEntry> found) {
    var step = model.cleanup();
    entries = found;
    step.looking.set(false);
    step.problem.set(Optional.empty());
    step.ran.set(false);
    step.subSteps.clear();
    step.plan.set(Optional.of(changes()));
    step.state.set(found.isEmpty() ? StepState.DONE : StepState.PENDING);
  }

  private List<Change> changes() {
    return entries.stream().map(entry -> (Change) entry.inverse().orElseThrow()).toList();
  }

  /// Takes back what was shown.
  public void run(Runnable done) {
    stop = new Stop();
    var asked = stop;
    var wanted = entries;
    model.progress(Cleanup.WORD).expect(List.of(), changes(), List.of());
    var events = work.events().into(model::accept);
    work.ask(
        () -> cleanup.run(wanted, asked, events), (RunEvent.Outcome _) -> done.run(), this::broken);
  }

  public void stop() {
    stop.ask();
  }

  private void broken(Throwable failure) {
    var step = model.cleanup();
    step.looking.set(false);
    step.problem.set(Optional.of(Problem.of(failure)));
    model.progress(Cleanup.WORD).end(StepState.FAILED);
  }
}
