package dev.mooring.app.state;

import dev.mooring.app.fx.Work;
import dev.mooring.app.session.Session;
import dev.mooring.model.JoinSpec;
import dev.mooring.run.RunEvent;
import dev.mooring.run.Runner;
import dev.mooring.run.Stop;
import dev.mooring.step.Milestone;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks at the world and runs steps, off the JavaFX thread, and tells the model. Its own methods
/// are called on that thread.
public final class Conductor {
  private final Session session;
  private final Answers answers;
  private final JourneyModel model;
  private final Work work;
  private final Map<StepId, Stop> stops = new EnumMap<>(StepId.class);
  private final Map<StepId, Integer> looks = new EnumMap<>(StepId.class);

  private int round;

  public Conductor(Session session, Answers answers, JourneyModel model, Work work) {
    this.session = session;
    this.answers = answers;
    this.model = model;
    this.work = work;
  }

  /// Looks at every step, from the first on, as far as the way is free. Looks that were begun
  /// before count no longer.
  public void lookAtAll() {
    lookInOrder(List.of(StepId.values()), ++round);
  }

  private void lookInOrder(List<StepId> ids, int asked) {
    if (ids.isEmpty() || asked != round) {
      return;
    }
    var id = ids.getFirst();
    Runnable others = () -> lookInOrder(ids.subList(1, ids.size()), asked);
    if (missingNeeds(id).isEmpty()) {
      look(id, others);
    } else {
      StepProgress.notYet(model.step(id));
      others.run();
    }
  }

  /// Looks how far one step is. What runs is left alone.
  public void look(StepId id) {
    look(id, () -> {});
  }

  private void look(StepId id, Runnable then) {
    var step = model.step(id);
    if (step.isRunning()) {
      then.run();
      return;
    }
    var ticket = looks.merge(id, 1, Integer::sum);
    var spec = answers.now();
    step.looking.set(true);
    work.ask(
        () -> Survey.of(session.journey().step(id), spec, session.world()),
        survey -> {
          ifCurrent(
              id,
              ticket,
              () -> {
                StepProgress.show(step, survey);
                forgiveWhatIsNotYet(id);
              });
          then.run();
        },
        failure ->
            ifCurrent(
                id,
                ticket,
                () -> {
                  broken(id, failure);
                  forgiveWhatIsNotYet(id);
                }));
  }

  /// What fails only because other steps are missing is no failure.
  private void forgiveWhatIsNotYet(StepId id) {
    if (!missingNeeds(id).isEmpty()) {
      StepProgress.notYet(model.step(id));
    }
  }

  private void ifCurrent(StepId id, int ticket, Runnable action) {
    if (looks.getOrDefault(id, 0) == ticket) {
      model.step(id).looking.set(false);
      action.run();
    }
  }

  /// The steps that have to be done before this one can be run, and are not.
  public List<StepId> missingNeeds(StepId id) {
    return needs(session.journey().step(id), answers.now()).stream()
        .filter(need -> !model.step(need).isDone())
        .toList();
  }

  private static Collection<StepId> needs(Step step, JoinSpec spec) {
    return Stream.concat(
            step.needs().stream(),
            step.wishes(spec).stream().flatMap(wish -> wish.after().stream()).map(Milestone::step))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Runs one step; others may be running.
  public void run(StepId id) {
    if (model.step(id).isRunning()) {
      return;
    }
    looks.merge(id, 1, Integer::sum);
    var step = model.step(id);
    var spec = answers.now();
    var plan = session.journey().step(id);
    var stop = new Stop();
    stops.put(id, stop);
    step.looking.set(false);
    model
        .progress(id.word())
        .expect(plan.before(spec), step.plan.get().orElse(List.of()), plan.after(spec));
    var events = work.events().into(model::accept);
    work.ask(
        () ->
            new Runner(session.world(), session.journal(), events)
                .run(session.journey(), spec, Set.of(id), stop),
        outcome -> ended(id.word(), outcome),
        bug -> broken(id, bug));
  }

  /// A run that was stopped before its first event tells nothing else.
  private void ended(String word, RunEvent.Outcome outcome) {
    if (model.step(word).isRunning()) {
      model
          .progress(word)
          .end(outcome == RunEvent.Outcome.FAILED ? StepState.FAILED : StepState.STOPPED);
    }
  }

  private void broken(StepId id, Throwable failure) {
    var step = model.step(id);
    step.problem.set(Optional.of(Problem.of(failure)));
    model.progress(id.word()).end(StepState.FAILED);
  }

  public void stop(StepId id) {
    var stop = stops.get(id);
    if (stop != null) {
      stop.ask();
    }
  }

  public void stopAll() {
    Arrays.stream(StepId.values()).forEach(this::stop);
  }
}
