package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.RunEvent.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What today's journey did on a real machine and in a real cluster can be taken back.
@Real
class Istio1UndoOnMachineTest {

  @Test
  void nothingIsLeft(@TempDir Path home) throws Exception {
    try (var bed = new Istio1Bed(home)) {
      var untouched = Inventory.of(bed.machine);
      assertThat(bed.objects()).isEmpty();

      assertThat(bed.run()).as(bed.travel::story).isEqualTo(Outcome.DONE);
      var joined = Inventory.of(bed.machine);
      assertThat(joined.without(untouched)).isNotEmpty();
      assertThat(bed.objects()).isNotEmpty();
      assertThat(bed.travel.undo()).as(bed.travel::story).isEqualTo(Outcome.DONE);

      var after = Inventory.of(bed.machine);
      assertThat(after.without(untouched)).as("left behind").isEmpty();
      assertThat(untouched.without(after)).as("taken away").isEmpty();
      assertThat(bed.objects()).as("left in the cluster").isEmpty();
      assertThat(bed.entries()).as("known to the mesh").isEmpty();
    }
  }
}
