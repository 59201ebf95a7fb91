package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same on Debian 11 and 13: other versions of apt, adduser, iptables, dnsmasq and MariaDB.
@Real
class OtherReleasesTest {

  @ParameterizedTest
  @ValueSource(strings = {"bullseye", "trixie"})
  void aMachineJoinsAndIsGivenBack(String suite, @TempDir Path home) throws Exception {
    MachineTree.assumeServed(suite);
    try (var bed = new Bed(home, suite)) {
      var untouched = Inventory.of(bed.machine);

      assertThat(bed.run()).as(bed::story).isEqualTo(Outcome.DONE);
      bed.powerCycle();
      assertThat(bed.run()).as(bed::story).isEqualTo(Outcome.DONE);
      assertThat(bed.events).noneMatch(ChangeBegun.class::isInstance);

      assertThat(bed.undo()).as(bed::story).isEqualTo(Outcome.DONE);
      var after = Inventory.of(bed.machine);
      assertThat(after.without(untouched)).as("left behind").isEmpty();
      assertThat(untouched.without(after)).as("taken away").isEmpty();
    }
  }
}
