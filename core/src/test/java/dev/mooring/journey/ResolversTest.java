package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.MachineOs;
import dev.mooring.port.WorldException;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever writes /etc/resolv.conf: the journey gets its name server into it, a reboot keeps it,
/// and undoing leaves no trace.
@Timeout(120)
class ResolversTest {
  private static final String RESOLVER = "readlink -f /etc/resolv.conf; cat /etc/resolv.conf";
  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(
      value = MachineOs.class,
      names = {"DEBIAN_12", "DEBIAN_12_RESOLVED", "DEBIAN_12_NETWORK_MANAGER", "UBUNTU_24_04"})
  void theJourneyIsMadeAndTakenBack(MachineOs os) throws Exception {
    try (var untouched = new Practice(home.resolve("other"), os);
        var practice = new Practice(home.resolve("home"), os)) {
      untouched.makeMachineAnew();
      assertThat(practice.run()).isEqualTo(Outcome.DONE);

      practice.events.clear();
      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);
      reboot(practice);
      assertThat(practice.complaint()).isEmpty();

      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);
      assertThat(practice.ssh(RESOLVER)).isEqualTo(untouched.ssh(RESOLVER));
      assertThat(practice.ssh("find /etc -name '*mooring*'; ls -d /etc/dnsmasq.d || true"))
          .isEmpty();
    }
  }

  private static void reboot(Practice practice) {
    practice.ssh("touch /tmp/before");
    try {
      practice.ssh("sudo reboot");
    } catch (WorldException.Unreachable cut) {
      assertThat(cut).as("the machine may be gone before it answers").isNotNull();
    }
    Awaitility.await()
        .atMost(30, TimeUnit.SECONDS)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(practice.ssh("ls /tmp; systemctl is-active istio"))
                    .isEqualTo("active\n"));
  }
}
