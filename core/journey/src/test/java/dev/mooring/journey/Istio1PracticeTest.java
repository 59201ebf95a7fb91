package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.facts.Balancers;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import dev.mooring.step.istio1.Door;
import java.nio.file.Path;
import java.util.EnumSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The beginning of today's journey, there and back.
class Istio1PracticeTest {

  @Test
  void theMeshIsFoundAndTheMachineIsMadeAndGoesAgain(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      var before = practice.inventory();
      var steps = EnumSet.of(StepId.CONTEXT, StepId.MACHINE);
      assertThat(practice.run(Istio1Practice.spec(), steps))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
      practice.expose();
      Awaitility.await()
          .until(
              () ->
                  Balancers.address(practice.world, Door.of(Istio1Practice.spec(), practice.plane))
                      .isPresent());
      practice.world.cluster().delete(Door.of(Istio1Practice.spec(), practice.plane));

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      Awaitility.await().untilAsserted(() -> assertThat(practice.inventory()).isEqualTo(before));
    }
  }
}
