package dev.mooring.app.thorough;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever others have and do, an undo leaves the world as it was, plus what others did. A journey
/// that fails is made again by its seed: `-Dthorough.seed=N -Dthorough.journeys=1`.
class UndoTest {
  private static final long SEED = Long.getLong("thorough.seed", 1);
  private static final int SAMPLE = 6;

  /// A journey waits most of the time.
  private static final int AT_ONCE = 3 * Runtime.getRuntime().availableProcessors();

  @TempDir private Path folder;

  @Test
  void someJourneysOfChanceLeaveNothingAndTakeNothing() throws Exception {
    travel("undo-sample", SEED, SAMPLE);
  }

  @Test
  @Tag("thorough")
  @Timeout(4 * 3600)
  void aThousandJourneysOfChanceLeaveNothingAndTakeNothing() throws Exception {
    travel("undo", SEED, Integer.getInteger("thorough.journeys", 1000));
  }

  private void travel(String name, long first, int many) throws Exception {
    var reports = new UndoJourneys(folder, AT_ONCE).travel(LongStream.range(first, first + many));
    HandTable.publish(name, reports);
    FlawTable.publish(name, reports);
    assertThat(reports)
        .allSatisfy(report -> assertThat(report.flaws()).as("%s", report.draw()).isEmpty());
  }
}
