package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.world.MachineOs;
import dev.mooring.port.WorldException;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.Status;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever writes /etc/resolv.conf: the journey gets its name server into it, a reboot keeps it,
/// and undoing gives the machine back as it was.
class ResolversTest {
  private static final String LOOK =
      "readlink /etc/resolv.conf; cat /etc/resolv.conf /etc/dhcp/dhclient.conf; ls /etc/systemd"
          + " /etc/dnsmasq.d; ls -d /var/lib/mooring; nmcli -g ipv4.dns connection show"
          + " 9288c048-6088-3fd9-963d-9eb2aa60ec9e";
  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(
      value = MachineOs.class,
      names = {"DEBIAN_12", "DEBIAN_12_RESOLVED", "DEBIAN_12_NETWORK_MANAGER", "UBUNTU_24_04"})
  void theJourneyIsMadeAndTakenBack(MachineOs os) throws Exception {
    try (var practice = new Practice(home, os)) {
      Awaitility.await()
          .until(() -> practice.lab.machines().stream().anyMatch(m -> m.name().equals("vm-1")));
      practice.run(Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
      var before = ask(practice, LOOK);
      assertThat(practice.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.DONE);

      practice.events.clear();
      assertThat(practice.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.DONE);
      assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);
      reboot(practice);
      assertThat(
              Status.of(practice.journey.step(StepId.TRAFFIC), Practice.selected(), practice.world)
                  .failed())
          .isEmpty();

      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);
      assertThat(ask(practice, LOOK)).isEqualTo(before);
    }
  }

  /// dhclient writes the file anew.
  @Test
  void whatOthersWroteIntoTheFileStays() throws Exception {
    try (var practice = new Practice(home)) {
      practice.run(Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
      ask(practice, "echo 'options timeout:1' | sudo tee -a /etc/resolv.conf");
      var before = ask(practice, LOOK);

      assertThat(practice.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.DONE);
      assertThat(ask(practice, LOOK)).contains("nameserver 127.0.0.1\n", "options timeout:1\n");

      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);
      assertThat(ask(practice, LOOK)).isEqualTo(before);
    }
  }

  private static String ask(Practice practice, String commandLine) {
    return practice.world.machine(Practice.THEIRS).orElseThrow().ask(commandLine).out();
  }

  private static void reboot(Practice practice) {
    try {
      ask(practice, "touch /tmp/before; sudo reboot");
    } catch (WorldException.Unreachable cut) {
      assertThat(cut).as("the machine may be gone before it answers").isNotNull();
    }
    Awaitility.await()
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(ask(practice, "ls /tmp; systemctl is-active istio"))
                    .isEqualTo("active\n"));
  }
}
