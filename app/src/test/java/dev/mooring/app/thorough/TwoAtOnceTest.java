package dev.mooring.app.thorough;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.Elsewhere;
import dev.mooring.lab.world.Fault;
import dev.mooring.model.MeshKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two commands for one journey at the same time: the second is told who is at work, and changes
/// nothing.
class TwoAtOnceTest {
  @TempDir private Path home;

  @Test
  @Timeout(300)
  void theSecondCommandIsToldOfTheFirst() throws Exception {
    var table = new Table("two-at-once", "first", "second", "status", "told");
    try (var world = new PracticeWorld(home, MeshKind.TUTORIAL, true, Fault.CA_ADDRESS_PENDING)) {
      String[] words = {"run", "--yes", "--output", "json", "--lab", home.toString()};
      // Then all that is left for the first one is to wait for an address.
      var machineIsThere = "\"step\":\"machine\",\"took_s\"";
      try (var first = Elsewhere.saying(home, machineIsThere, words)) {
        for (var second : new String[] {"run", "undo"}) {
          var before = world.taker.settled();

          var typed = world.type(second, "--yes");

          assertThat(typed.status()).as(second).isNotZero();
          assertThat(typed.out() + typed.err())
              .contains(
                  "Another Mooring works on this journey", "mooring run", "process " + first.pid());
          assertThat(world.taker.now().since(before)).as(second).isEmpty();
          table.row("run", second, typed.status(), "process, command and time");
        }
        assertThat(world.type("plan").status()).as("who only looks").isZero();
      }

      assertThat(world.type("undo", "--yes").status()).as("after the first one's end").isZero();
    }
    table.publish("Two at once");
  }
}
