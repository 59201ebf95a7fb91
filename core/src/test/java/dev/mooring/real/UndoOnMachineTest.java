package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.RunEvent.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What was done on a real machine can be taken back.
@Tag("real")
@Timeout(600)
class UndoOnMachineTest {

  @Test
  void nothingIsLeftOnTheMachine(@TempDir Path home) throws Exception {
    try (var bed = new Bed(home, "bookworm")) {
      var untouched = Inventory.of(bed.machine);

      assertThat(bed.run()).as(bed::story).isEqualTo(Outcome.DONE);
      var joined = Inventory.of(bed.machine);
      assertThat(joined.without(untouched)).isNotEmpty();
      assertThat(bed.undo()).as(bed::story).isEqualTo(Outcome.DONE);

      var after = Inventory.of(bed.machine);
      assertThat(after.without(untouched)).as("left behind").isEmpty();
      assertThat(untouched.without(after)).as("taken away").isEmpty();
    }
  }
}
