package dev.mooring.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.live.google.NoCloud;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Cloud;
import dev.mooring.port.Cluster;
import dev.mooring.port.Machine;
import dev.mooring.port.World;
import dev.mooring.step.tutorial.ExposeStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A wait neither ends nor lasts longer because the clock is set.
class ClockJumpTest {
  private final List<RunEvent> events = new ArrayList<>();

  @Test
  void aClockThatGoesForwardEndsNoWait() {
    var asked = new AtomicInteger();
    var check =
        Check.within(
            Duration.ofMinutes(1),
            CheckId.EXPOSE_ISTIO_PILOT_ILB,
            _ ->
                asked.incrementAndGet() < 3
                    ? Finding.waiting(Hint.ADDRESS_PENDING, "pilot")
                    : Finding.passed("10.0.0.1"));

    assertThat(ask(check, Duration.ofHours(6))).isEqualTo(RunEvent.Outcome.DONE);
    assertThat(events.getLast()).isInstanceOf(RunEvent.CheckPassed.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-6, 0, 6})
  void whateverTheClockDoesTheDeadlineComes(int hours) {
    var asked = new AtomicInteger();
    var check =
        Check.within(
            Duration.ofSeconds(30),
            CheckId.EXPOSE_ISTIO_PILOT_ILB,
            _ -> {
              asked.incrementAndGet();
              return Finding.waiting(Hint.ADDRESS_PENDING, "pilot");
            });

    assertThat(ask(check, Duration.ofHours(hours))).isEqualTo(RunEvent.Outcome.FAILED);
    assertThat(asked.get()).isBetween(3, 6);
  }

  @Test
  void aWaitThatIsLongerThanUsualIsSaidOnceAndGoesOn() {
    var asked = new AtomicInteger();
    var check =
        Check.within(
                Duration.ofMinutes(20),
                CheckId.EXPOSE_ISTIO_PILOT_ILB,
                _ ->
                    asked.incrementAndGet() < 12
                        ? Finding.waiting(Hint.ADDRESS_PENDING, "pilot")
                        : Finding.passed("10.0.0.1"))
            .usually(Duration.ofMinutes(1), Hint.ADDRESS_OVERDUE);

    assertThat(ask(check, Duration.ZERO)).isEqualTo(RunEvent.Outcome.DONE);

    assertThat(events)
        .filteredOn(RunEvent.CheckWaiting.class::isInstance)
        .extracting(event -> ((RunEvent.CheckWaiting) event).reason())
        .containsExactly(
            new Finding.Waiting(Hint.ADDRESS_PENDING, List.of("pilot")),
            new Finding.Waiting(Hint.ADDRESS_OVERDUE, List.of("pilot")));
  }

  @Test
  void aPendingAddressIsWaitedForAtLeastAQuarterOfAnHour() {
    assertThat(ExposeStep.ADDRESS).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
    assertThat(ExposeStep.USUAL_ADDRESS).isLessThanOrEqualTo(Duration.ofMinutes(3));
  }

  private RunEvent.Outcome ask(Check check, Duration jump) {
    return new Asker(new Jumping(jump), new Stop(), events::add).ask("expose", List.of(check));
  }

  /// Each look at the clock sets it, and ten seconds pass with each look at the time that passes.
  private record Jumping(Duration jump, AtomicLong looks, AtomicLong passed) implements World {
    Jumping(Duration jump) {
      this(jump, new AtomicLong(), new AtomicLong());
    }

    @Override
    public JourneyId journey() {
      return new JourneyId("practice");
    }

    @Override
    public Instant now() {
      return Instant.EPOCH.plus(jump.multipliedBy(looks.incrementAndGet()));
    }

    @Override
    public Duration uptime() {
      return Duration.ofSeconds(10 * passed.incrementAndGet());
    }

    @Override
    public Cluster cluster() {
      throw new UnsupportedOperationException("no cluster");
    }

    @Override
    public Cloud cloud() {
      return new NoCloud();
    }

    @Override
    public Optional<Machine> machine(MachineRef ref) {
      return Optional.empty();
    }
  }
}
