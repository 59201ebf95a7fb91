package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.Cleanup;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.RunEvent.StepDone;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tutorial's journey from an untouched lab to the changed rating, and back.
class JourneyTest {

  @Test
  void aMachineJoinsAndEverythingCanBeTakenBack(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      var untouched = practice.inventory();

      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      assertThat(practice.events.stream().filter(StepDone.class::isInstance)).hasSize(6);
      assertThat(practice.fact("traffic.curl")).get().asString().endsWith("200, server: envoy");
      assertThat(practice.fact("traffic.rating")).contains("Reviewer1 = 1");
      practice.assertAllDone(Practice.spec());

      practice.events.clear();
      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.inventory()).isEqualTo(untouched);
      assertThat(new Cleanup(practice.world, practice.journal).plan()).isEmpty();
    }
  }
}
