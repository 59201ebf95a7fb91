package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.run.Cleanup;
import dev.mooring.run.Journal;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.ChangeDone;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.Runner;
import dev.mooring.run.Stop;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run that dies in the middle goes on where it was, makes nothing twice, and leaves nothing
/// behind when it is undone.
class ResumeTest {
  private static final Set<StepId> ALL = EnumSet.allOf(StepId.class);
  @TempDir static Path home;
  static Practice practice;

  @BeforeAll
  static void start() throws Exception {
    practice = new Practice(home);
  }

  @AfterAll
  static void stop() {
    practice.close();
  }

  /// Dies after the n-th change has begun, before its call, or after its call.
  @ParameterizedTest
  @ValueSource(ints = {2, 6, 9, 13, 19, 25})
  void aRunThatDiedGoesOn(int n) {
    var untouched = practice.inventory();

    dieAt(n, ChangeBegun.class::isInstance);
    dieAt(1, ChangeDone.class::isInstance);
    var afresh = new Journal(home.resolve("state/journal.jsonl"));
    var runner = new Runner(practice.world, afresh, _ -> {});
    assertThat(runner.run(practice.journey, Practice.spec(), ALL, new Stop()))
        .isEqualTo(Outcome.DONE);
    assertThat(practice.complaint()).isEmpty();
    assertThat(practice.world.cloud().instances("practice")).hasSize(2);

    var cleanup = new Cleanup(practice.world, new Journal(home.resolve("state/journal.jsonl")));
    assertThat(cleanup.run(cleanup.plan(), new Stop(), _ -> {})).isEqualTo(Outcome.DONE);
    assertThat(practice.inventory()).isEqualTo(untouched);
  }

  private static void dieAt(int n, Predicate<RunEvent> which) {
    var left = new AtomicInteger(n);
    Consumer<RunEvent> powerCut =
        event -> {
          if (which.test(event) && left.decrementAndGet() <= 0) {
            throw new PowerCut();
          }
        };
    var runner =
        new Runner(practice.world, new Journal(home.resolve("state/journal.jsonl")), powerCut);
    assertThatThrownBy(() -> runner.run(practice.journey, Practice.spec(), ALL, new Stop()))
        .isInstanceOf(CompletionException.class)
        .hasRootCauseInstanceOf(PowerCut.class);
  }

  private static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
