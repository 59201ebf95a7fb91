package dev.mooring.app.state;

import dev.mooring.app.fx.Work;
import dev.mooring.app.session.Session;
import dev.mooring.change.Change;
import dev.mooring.change.object.DeleteResource;
import dev.mooring.change.object.PurgeNamespace;
import dev.mooring.port.ResourceKind;
import dev.mooring.run.Cleanup;
import dev.mooring.run.JournalTrouble;
import dev.mooring.run.OurNamespaces;
import dev.mooring.run.Remains;
import dev.mooring.run.RunEvent;
import dev.mooring.run.Stop;
import dev.mooring.text.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Taking everything back: looked at, shown and run like a step.
public final class CleanupWork {
  private final Session session;
  private final JourneyModel model;
  private final Work work;
  private final Cleanup cleanup;
  private final ObservableList<Leftover> leftovers = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<List<Phrase>> remarks =
      new ReadOnlyObjectWrapper<>(List.of());
  private Stop stop = new Stop();

  public CleanupWork(Session session, JourneyModel model, Work work) {
    this.session = session;
    this.model = model;
    this.work = work;
    this.cleanup = session.cleanup();
  }

  /// Looks what is left to take back.
  public void look() {
    var step = model.cleanup();
    if (step.isRunning()) {
      return;
    }
    step.looking.set(true);
    work.ask(this::found, this::show, this::broken);
  }

  private Found found() {
    var remains = cleanup.look();
    return new Found(
        remains,
        remains.items().stream().map(item -> Leftover.of(item, purge(item))).toList(),
        session.journal().troubles());
  }

  /// Only of a namespace that would stay.
  private Optional<PurgeNamespace> purge(Remains.Item item) {
    return item.inverse() instanceof DeleteResource(var ref)
            && ref.kind().equals(ResourceKind.NAMESPACE)
            && !item.told().isEmpty()
        ? new OurNamespaces(session.world(), session.journal()).purge(ref.name())
        : Optional.empty();
  }

  /// What can be taken back, newest first.
  public ObservableList<Leftover> leftovers() {
    return leftovers;
  }

  /// What there is to say of the whole.
  public ReadOnlyObjectProperty<List<Phrase>> remarks() {
    return remarks.getReadOnlyProperty();
  }

  private record Found(Remains remains, List<Leftover> leftovers, List<JournalTrouble> troubles) {
    /// The worst of what cannot be read in the journal; a lost entry is worse than an empty line.
    Optional<Problem> problem() {
      return troubles.stream()
          .max(Comparator.comparing(JournalTrouble::isLoss))
          .map(trouble -> Problem.of(trouble.finding()));
    }
  }

  private void show(Found all) {
    var found = all.remains();
    var step = model.cleanup();
    leftovers.setAll(all.leftovers());
    remarks.set(found.remarks());
    leftovers.forEach(
        leftover -> {
          leftover.chosen().subscribe((_, _) -> choose());
          leftover.typed().subscribe((_, _) -> choose());
        });
    step.looking.set(false);
    step.problem.set(all.problem());
    step.kept.set(List.of());
    step.ran.set(false);
    step.subSteps.clear();
    choose();
    step.state.set(found.isEmpty() ? StepState.DONE : StepState.PENDING);
  }

  private void choose() {
    model.cleanup().plan.set(Optional.of(changes()));
  }

  private List<Change> changes() {
    return chosen().<Change>map(Leftover::wanted).toList();
  }

  private Stream<Leftover> chosen() {
    return leftovers.stream().filter(leftover -> leftover.chosen().get());
  }

  /// Takes back what was chosen.
  public void run(Runnable done) {
    stop = new Stop();
    var asked = stop;
    var wanted = chosen().map(Leftover::entry).toList();
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
