package dev.mooring.real;

import dev.mooring.model.JoinSpec;
import dev.mooring.port.World;
import dev.mooring.run.Cleanup;
import dev.mooring.run.Journal;
import dev.mooring.run.RunEvent;
import dev.mooring.run.Runner;
import dev.mooring.run.Stop;
import dev.mooring.step.Journey;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A journey through a world, there and back, and what happened on the way.
///
/// @param events of the last run
record Travel(World world, Journey journey, Path home, List<RunEvent> events) {

  static Travel of(World world, Journey journey, Path home) {
    return new Travel(world, journey, home, Collections.synchronizedList(new ArrayList<>()));
  }

  /// @param watch sees each event when it happens
  RunEvent.Outcome run(JoinSpec spec, Set<StepId> steps, Consumer<RunEvent> watch) {
    events.clear();
    Consumer<RunEvent> note = events::add;
    return new Runner(world, journal(), note.andThen(watch)).run(journey, spec, steps, new Stop());
  }

  RunEvent.Outcome undo() {
    events.clear();
    var cleanup = new Cleanup(world, journal());
    return cleanup.run(cleanup.plan(), new Stop(), events::add);
  }

  Journal journal() {
    return new Journal(home.resolve("state/journal.jsonl"));
  }

  /// What a person would read of a run that went wrong.
  String story() {
    return events.stream().map(String::valueOf).collect(Collectors.joining("\n"));
  }
}
