package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Hint;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.ChangeFailed;
import dev.mooring.run.RunEvent.CheckWaiting;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.Runner;
import dev.mooring.run.Stop;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An API server that goes away in the middle of a run, and comes back.
class OutageTest {

  @Test
  void whoWaitsGoesOnWaiting(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      var cluster = practice.lab.cluster();
      var outcome =
          run(
              practice,
              event -> {
                if (event instanceof RunEvent.ChangeDone done && done.index() == 3) {
                  cluster.pause();
                }
                if (isWaitingForTheServer(event)) {
                  cluster.resume();
                }
              });

      assertThat(practice.events).anyMatch(OutageTest::isWaitingForTheServer);
      assertThat(outcome).isEqualTo(Outcome.DONE);
    }
  }

  @Test
  void aChangeFailsByNameAndCanBeRepeated(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      var isFirst = new AtomicBoolean(true);
      var outcome =
          run(
              practice,
              event -> {
                if (event instanceof RunEvent.ChangeBegun && isFirst.getAndSet(false)) {
                  practice.lab.cluster().pause();
                }
              });

      assertThat(outcome).isEqualTo(Outcome.FAILED);
      assertThat(practice.events)
          .filteredOn(ChangeFailed.class::isInstance)
          .map(event -> ((ChangeFailed) event).finding().hint())
          .containsOnly(Hint.API_SERVER_UNREACHABLE);
      practice.lab.cluster().resume();
      Awaitility.await()
          .ignoreExceptions()
          .until(() -> !practice.world.cluster().version().isEmpty());
      assertThat(run(practice, _ -> {})).isEqualTo(Outcome.DONE);
    }
  }

  private static boolean isWaitingForTheServer(RunEvent event) {
    return event instanceof CheckWaiting waiting
        && waiting.reason().hint() == Hint.API_SERVER_UNREACHABLE;
  }

  private static Outcome run(Practice practice, Consumer<RunEvent> also) {
    Consumer<RunEvent> events = practice.events::add;
    return new Runner(practice.world, practice.journal, events.andThen(also))
        .run(
            practice.journey,
            Practice.spec(),
            EnumSet.of(StepId.CONTEXT, StepId.EXPOSE),
            new Stop());
  }
}
