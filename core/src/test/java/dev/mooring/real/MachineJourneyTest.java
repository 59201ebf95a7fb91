package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// SIDECAR and SERVICES on a machine that nobody here wrote.
@Tag("real")
@Timeout(600)
class MachineJourneyTest {

  @Test
  void aMachineJoinsAndASecondRunChangesNothing(@TempDir Path home) throws Exception {
    try (var bed = new Bed(home, "bookworm")) {
      assertThat(bed.run()).as(bed::story).isEqualTo(Outcome.DONE);

      assertThat(bed.run()).as(bed::story).isEqualTo(Outcome.DONE);
      assertThat(bed.events).noneMatch(ChangeBegun.class::isInstance);
    }
  }
}
