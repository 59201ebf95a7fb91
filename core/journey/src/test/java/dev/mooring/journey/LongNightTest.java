package dev.mooring.journey;

import static dev.mooring.journey.Istio1Practice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.file.PutToken;
import dev.mooring.check.Hint;
import dev.mooring.facts.WorkloadCertificate;
import dev.mooring.lab.cluster.TestClock;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sidecar was off for longer than its certificate lives.
class LongNightTest {
  private static final EnumSet<StepId> STEPS = EnumSet.of(StepId.MACHINE, StepId.SIDECAR);

  @Test
  void anotherRunBringsANewToken(@TempDir Path home) throws Exception {
    var clock = new TestClock(Instant.parse("2026-11-20T08:00:00Z"));
    try (var practice =
        new Istio1Practice(
            home, Istio1Practice.options(home), clock, _ -> home.resolve("kubeconfig"))) {
      practice.expose();
      assertThat(practice.run(Istio1Practice.selected(), STEPS))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
      practice.ssh(THEIRS, "sudo systemctl stop istio");
      clock.pass(Duration.ofHours(25));
      practice.ssh(THEIRS, "sudo systemctl start istio");
      var checks = practice.journey.step(StepId.SIDECAR).after(Istio1Practice.selected());
      Awaitility.await()
          .untilAsserted(() -> assertThat(practice.ask(checks)).contains(Hint.TOKEN_EXPIRED));

      practice.events.clear();
      assertThat(practice.run(Istio1Practice.selected(), STEPS))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
      assertThat(practice.events)
          .anyMatch(
              event ->
                  event instanceof RunEvent.ChangeDone done && done.change() instanceof PutToken);
      assertThat(WorkloadCertificate.find(practice.world, THEIRS))
          .get()
          .satisfies(
              found ->
                  assertThat(found.notAfter())
                      .isAfter(practice.world.now().plus(Duration.ofHours(20))));
    }
  }
}
