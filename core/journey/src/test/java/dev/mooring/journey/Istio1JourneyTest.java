package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.Cleanup;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.RunEvent.StepDone;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Today's journey from an untouched lab to the changed rating, and back.
class Istio1JourneyTest {

  @Test
  void aMachineJoinsAndEverythingCanBeTakenBack(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      var untouched = practice.inventory();
      assertThat(practice.run()).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.events).filteredOn(StepDone.class::isInstance).hasSize(6);
      assertThat(practice.fact("traffic.curl")).get().asString().endsWith("200, server: envoy");
      assertThat(practice.fact("traffic.ready")).contains("15021 200");
      assertThat(practice.fact("traffic.entry")).get().asString().startsWith("istio-vm-10.");
      assertThat(practice.fact("traffic.rating")).contains("Reviewer1 = 1");
      practice.assertAllDone(Istio1Practice.spec());
      practice.events.clear();
      assertThat(practice.run()).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      Awaitility.await().untilAsserted(() -> assertThat(practice.inventory()).isEqualTo(untouched));
      assertThat(new Cleanup(practice.world, practice.journal).plan()).isEmpty();
    }
  }
}
