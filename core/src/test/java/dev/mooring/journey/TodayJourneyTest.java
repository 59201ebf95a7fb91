package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.Cleanup;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.CheckPassed;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.RunEvent.StepDone;
import dev.mooring.run.Status;
import java.nio.file.Path;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Today's journey from an untouched lab to the changed rating, and back.
@Timeout(180)
class TodayJourneyTest {

  @Test
  void aMachineJoinsAndEverythingCanBeTakenBack(@TempDir Path home) throws Exception {
    try (var practice = new TodayPractice(home)) {
      var untouched = practice.inventory();
      assertThat(practice.run()).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.events).filteredOn(StepDone.class::isInstance).hasSize(6);
      assertThat(fact(practice, "traffic.curl")).get().asString().endsWith("200, server: envoy");
      assertThat(fact(practice, "traffic.ready")).contains("15021 200");
      assertThat(fact(practice, "traffic.entry")).get().asString().startsWith("istio-vm-10.");
      assertThat(fact(practice, "traffic.rating")).contains("Reviewer1 = 1");
      assertAllDone(practice);
      practice.events.clear();
      assertThat(practice.run()).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      Awaitility.await().untilAsserted(() -> assertThat(practice.inventory()).isEqualTo(untouched));
      assertThat(new Cleanup(practice.world, practice.journal).plan()).isEmpty();
    }
  }

  private static Optional<String> fact(TodayPractice practice, String check) {
    return practice.events.stream()
        .filter(CheckPassed.class::isInstance)
        .map(CheckPassed.class::cast)
        .filter(passed -> passed.check().id().equals(check))
        .map(CheckPassed::fact)
        .findFirst();
  }

  private static void assertAllDone(TodayPractice practice) {
    for (var step : practice.journey.steps()) {
      var status = Status.of(step, TodayPractice.spec(), practice.world);
      assertThat(status.missing()).as("missing in %s", step.id()).isEmpty();
      assertThat(status.failed()).as("failed in %s", step.id()).isEmpty();
    }
  }
}
