package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.model.DatabaseSpec;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.ChangeFailed;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.RunEvent.Output;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The machine's power goes in the middle of a step. The run says so, the next one completes it,
/// and all of it can be taken back.
@Real
class PowerCutTest {

  /// @param line what the machine prints at that moment
  @ParameterizedTest
  @ValueSource(
      strings = {"Unpacking dnsmasq ", "Unpacking mariadb-server ", "unit dnsmasq started"})
  void theNextRunCompletesIt(String line, @TempDir Path home) throws Exception {
    try (var bed = new Bed(home, "bookworm")) {
      var untouched = Inventory.of(bed.machine);

      assertThat(bed.run(DatabaseSpec.RANDOM_PASSWORD, Bed.STEPS, cutAt(bed, line)))
          .as(bed::story)
          .isEqualTo(Outcome.FAILED);
      assertThat(bed.events).anyMatch(ChangeFailed.class::isInstance);
      bed.machine.powerOn();
      bed.machine.root("systemctl is-system-running --wait || true");

      assertThat(bed.run()).as(bed::story).isEqualTo(Outcome.DONE);

      assertThat(bed.undo()).as(bed::story).isEqualTo(Outcome.DONE);
      assertThat(Inventory.of(bed.machine).without(untouched)).as("left behind").isEmpty();
    }
  }

  private static Consumer<RunEvent> cutAt(Bed bed, String moment) {
    var isFirst = new AtomicBoolean(true);
    return event -> {
      if (event instanceof Output(_, _, var line)
          && line.startsWith(moment)
          && isFirst.getAndSet(false)) {
        bed.machine.powerCut();
      }
    };
  }
}
