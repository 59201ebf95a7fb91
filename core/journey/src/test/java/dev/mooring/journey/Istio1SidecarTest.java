package dev.mooring.journey;

import static dev.mooring.journey.Istio1Practice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine joins today's mesh, and leaves it without a trace.
class Istio1SidecarTest {
  private static final EnumSet<StepId> STEPS =
      EnumSet.of(StepId.CONTEXT, StepId.MACHINE, StepId.SIDECAR);
  static final String LOOK =
      "cat /etc/hosts; getent passwd | cut -d : -f 1; getent group | cut -d : -f 1; sudo iptables"
          + " -t nat -S; sudo find /etc /usr/local /var/lib /var/log /run /lib/systemd | grep -v -e"
          + " '^/var/lib/apt' -e '^/var/lib/dpkg' -e '^/run/systemd' | sort";

  @Test
  void theMachineJoinsAndLeavesNothingBehind(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      practice.expose();
      var before = practice.inventory();
      practice.run(Istio1Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
      var untouched = practice.ssh(THEIRS, LOOK);

      assertThat(practice.run(Istio1Practice.selected(), STEPS))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
      filesAreTheirs(practice);
      sidecarIsKept(practice);
      assertThat(practice.inventory()).anyMatch(name -> name.contains("vm-1-10."));

      practice.events.clear();
      assertThat(practice.run(Istio1Practice.selected(), STEPS)).isEqualTo(Outcome.DONE);
      assertThat(practice.events).noneMatch(RunEvent.ChangeBegun.class::isInstance);

      assertThat(practice.undoButSsh()).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.ssh(THEIRS, LOOK)).isEqualTo(untouched);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      Awaitility.await().untilAsserted(() -> assertThat(practice.inventory()).isEqualTo(before));
    }
  }

  private static void filesAreTheirs(Istio1Practice practice) {
    assertThat(practice.ssh(THEIRS, "sudo stat -c '%U %a' /var/run/secrets/tokens/istio-token"))
        .isEqualTo("istio-proxy 600\n");
    assertThat(
            practice.ssh(
                THEIRS,
                "stat -c '%U %a' /var/lib/istio/envoy/cluster.env /etc/istio/config/mesh"
                    + " /etc/certs/root-cert.pem"))
        .isEqualTo("istio-proxy 644\n".repeat(3));
    assertThat(practice.ssh(THEIRS, "cat /etc/hosts"))
        .containsOnlyOnce("istiod.istio-system.svc")
        .contains("# BEGIN mooring");
    assertThat(practice.ssh(THEIRS, "cat /var/lib/istio/envoy/cluster.env"))
        .contains("ISTIO_SVC_IP='10.", "ISTIO_INBOUND_PORTS='3306'");
  }

  private static void sidecarIsKept(Istio1Practice practice) {
    assertThat(practice.ssh(THEIRS, "sudo iptables -t nat -S"))
        .contains("-d 169.254.169.254/32 -j RETURN");
    assertThat(practice.ssh(THEIRS, "systemctl is-enabled istio")).isEqualTo("enabled\n");
    assertThat(practice.ssh(THEIRS, "systemctl is-active mooring-safety-net.timer || true"))
        .isEqualTo("inactive\n");
  }
}
