package dev.mooring.run;

import dev.mooring.check.Finding;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.step.Milestone;
import dev.mooring.step.Plan;
import dev.mooring.step.Refusal;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One step, from its first check to its last.
final class StepRun implements Supplier<RunEvent.Outcome> {
  private final Step step;
  private final JoinSpec spec;
  private final World world;
  private final Journal journal;
  private final Stop stop;
  private final Consumer<RunEvent> events;
  private final Ends ends;
  private final Asker asker;
  private final String word;

  StepRun(
      Step step,
      JoinSpec spec,
      World world,
      Journal journal,
      Stop stop,
      Consumer<RunEvent> events,
      Ends ends) {
    this.step = step;
    this.spec = spec;
    this.world = world;
    this.journal = journal;
    this.stop = stop;
    this.events = events;
    this.ends = ends;
    this.asker = new Asker(world, stop, events);
    this.word = step.id().word();
  }

  @Override
  public RunEvent.Outcome get() {
    if (passed(step.startsAfter()) != RunEvent.Outcome.DONE || stop.isAsked()) {
      return RunEvent.Outcome.STOPPED;
    }
    var start = world.uptime();
    events.accept(new RunEvent.StepStarted(world.now(), word));
    var outcome = perform();
    if (outcome == RunEvent.Outcome.DONE) {
      events.accept(new RunEvent.StepDone(world.now(), word, world.uptime().minus(start)));
    } else {
      events.accept(new RunEvent.StepEnded(world.now(), word, outcome));
    }
    return outcome;
  }

  private RunEvent.Outcome perform() {
    var before = asker.ask(word, step.before(spec));
    if (before != RunEvent.Outcome.DONE) {
      return before;
    }
    var changed = applyAll();
    if (changed != RunEvent.Outcome.DONE) {
      return changed;
    }
    var others = passed(step.needs());
    return others == RunEvent.Outcome.DONE
        ? asker.ask(word, step.after(spec))
        : RunEvent.Outcome.STOPPED;
  }

  private RunEvent.Outcome passed(Set<StepId> steps) {
    return ends.of(steps.stream().map(Milestone::endOf).toList());
  }

  private RunEvent.Outcome applyAll() {
    Plan plan;
    try {
      plan = step.plan(spec, world);
    } catch (WorldException refusal) {
      events.accept(new RunEvent.PlanFailed(world.now(), word, Finding.of(refusal)));
      return RunEvent.Outcome.FAILED;
    }
    if (!plan.refusals().isEmpty()) {
      plan.refusals().forEach(this::refuse);
      return RunEvent.Outcome.FAILED;
    }
    events.accept(new RunEvent.StepPlanned(world.now(), word, plan.changes()));
    var runner = new ChangeRunner(world, events);
    passWhatIsThere(plan);
    for (int i = 0; i < plan.wishes().size(); i++) {
      var outcome = apply(runner, i, plan.wishes().get(i));
      if (outcome != RunEvent.Outcome.DONE) {
        return outcome;
      }
    }
    return RunEvent.Outcome.DONE;
  }

  private void refuse(Refusal refusal) {
    events.accept(new RunEvent.ChangeRefused(world.now(), word, refusal.change(), refusal.why()));
  }

  /// A point that is reached by a change which is there already is passed.
  private void passWhatIsThere(Plan plan) {
    var ahead = plan.wishes().stream().flatMap(wish -> wish.reaches().stream()).toList();
    step.wishes(spec).stream()
        .flatMap(wish -> wish.reaches().stream())
        .filter(milestone -> !ahead.contains(milestone))
        .forEach(milestone -> ends.pass(milestone, RunEvent.Outcome.DONE));
  }

  private RunEvent.Outcome apply(ChangeRunner runner, int index, Wish wish) {
    if (ends.of(wish.after()) != RunEvent.Outcome.DONE || stop.isAsked()) {
      return RunEvent.Outcome.STOPPED;
    }
    var awaited = asker.ask(word, wish.awaits());
    if (awaited != RunEvent.Outcome.DONE) {
      return awaited;
    }
    var note = new Note(wish.change(), world, journal);
    var outcome = runner.apply(word, index, wish.change(), note::begin, note::complete);
    if (outcome == RunEvent.Outcome.DONE) {
      wish.reaches().ifPresent(milestone -> ends.pass(milestone, outcome));
    }
    return outcome;
  }
}
