package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.Change;
import dev.mooring.change.Difference;
import dev.mooring.change.cloud.ForbidSsh;
import dev.mooring.check.Finding;
import dev.mooring.live.LiveWorld;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ResourceKind;
import dev.mooring.run.Cleanup;
import dev.mooring.run.Journal;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.CheckPassed;
import dev.mooring.run.Runner;
import dev.mooring.run.Status;
import dev.mooring.run.Stop;
import dev.mooring.step.Journey;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A journey through a practice world, there and back, whichever mesh it leads into.
interface Trip {
  LiveWorld world();

  Journey journey();

  Journal journal();

  List<RunEvent> events();

  default RunEvent.Outcome run(JoinSpec spec, Set<StepId> steps) {
    return run(journey(), spec, steps);
  }

  default RunEvent.Outcome run(Journey journey, JoinSpec spec, Set<StepId> steps) {
    return new Runner(world(), journal(), events()::add).run(journey, spec, steps, new Stop());
  }

  default RunEvent.Outcome undo() {
    var cleanup = new Cleanup(world(), journal());
    return cleanup.run(cleanup.plan(), new Stop(), events()::add);
  }

  /// Takes back everything but the login, so that one can look at the machine afterwards.
  default RunEvent.Outcome undoButSsh() {
    var cleanup = new Cleanup(world(), journal());
    var entries =
        cleanup.plan().stream()
            .filter(entry -> !(entry.inverse().orElseThrow() instanceof ForbidSsh))
            .toList();
    return cleanup.run(entries, new Stop(), events()::add);
  }

  /// What was refused in the plan so far.
  default List<Finding.Failed> refused() {
    return List.copyOf(events()).stream()
        .filter(RunEvent.ChangeRefused.class::isInstance)
        .map(event -> ((RunEvent.ChangeRefused) event).finding())
        .toList();
  }

  /// Applies one change by itself.
  default void apply(Change change) {
    change.apply(world(), _ -> {});
  }

  /// What a check of the last run has seen.
  default Optional<String> fact(String check) {
    return events().stream()
        .filter(CheckPassed.class::isInstance)
        .map(CheckPassed.class::cast)
        .filter(passed -> passed.check().id().word().equals(check))
        .map(passed -> passed.fact().text())
        .findFirst();
  }

  /// What one of a step's questions afterwards finds now.
  default Finding verdict(JoinSpec spec, StepId step, String check) {
    return journey().step(step).after(spec).stream()
        .filter(one -> one.id().word().equals(check))
        .map(one -> one.verdict(world()))
        .findFirst()
        .orElseThrow();
  }

  default void assertAllDone(JoinSpec spec) {
    for (var step : journey().steps()) {
      var status = Status.of(step, spec, world());
      assertThat(status.missing()).as("missing in %s", step.id()).isEmpty();
      assertThat(status.failed()).as("failed in %s", step.id()).isEmpty();
      assertThat(step.wishes(spec).stream().flatMap(this::difference)).isEmpty();
    }
  }

  private Stream<Difference> difference(Wish wish) {
    return wish.change().difference(world()).stream();
  }

  /// Everything of these kinds that is in the cluster, and all that is in the project, by name.
  default Set<String> inventory(List<ResourceKind> kinds) {
    var names = new TreeSet<String>();
    for (var kind : kinds) {
      world().cluster().list(kind, "", Map.of()).forEach(found -> names.add(found.ref() + ""));
    }
    var cloud = world().cloud();
    cloud.instances("practice").forEach(found -> names.add(found.ref().toString()));
    cloud
        .quota("practice", "us-east4", "FORWARDING_RULES")
        .ifPresent(quota -> names.add(quota.toString()));
    cloud
        .firewallRule("practice", "mooring-pods-to-istio-vm")
        .ifPresent(rule -> names.add(rule.name()));
    return names;
  }
}
