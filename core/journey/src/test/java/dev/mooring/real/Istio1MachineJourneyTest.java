package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// CONTEXT, EXPOSE, SIDECAR and SERVICES of today's mesh on a machine and an API server that nobody
/// here wrote, by a user with the generated rights.
@Real
class Istio1MachineJourneyTest {

  @TempDir static Path home;
  static Istio1Bed bed;

  @BeforeAll
  static void join() throws Exception {
    bed = new Istio1Bed(home);
    assertThat(bed.run()).as(bed.travel::story).isEqualTo(Outcome.DONE);
  }

  @AfterAll
  static void close() {
    bed.close();
  }

  @Test
  void aSecondRunChangesNothing() {
    var before = Inventory.of(bed.machine);

    assertThat(bed.run()).as(bed.travel::story).isEqualTo(Outcome.DONE);

    assertThat(bed.travel.events()).noneMatch(ChangeBegun.class::isInstance);
    assertThat(Inventory.of(bed.machine)).isEqualTo(before);
  }

  /// The token is gone then; its certificate lets the machine in.
  @Test
  void afterAPowerCycleTheMachineIsInTheMeshAgain() {
    bed.powerCycle();

    assertThat(bed.run()).as(bed.travel::story).isEqualTo(Outcome.DONE);

    assertThat(bed.travel.events()).noneMatch(ChangeBegun.class::isInstance);
    assertThat(bed.machine.root("ls /var/run/secrets")).doesNotContain("tokens");
    assertThat(bed.entries()).hasSize(1);
  }
}
