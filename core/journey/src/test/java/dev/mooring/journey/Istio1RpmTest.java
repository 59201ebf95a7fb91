package dev.mooring.journey;

import static dev.mooring.journey.Istio1Practice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.world.MachineOs;
import dev.mooring.run.Cleanup;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.RunEvent.StepDone;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Today's journey on machines whose packages are rpm's, there and back.
class Istio1RpmTest {
  private static final String LOOK =
      "cat /etc/hosts; getent passwd | cut -d : -f 1; getent group | cut -d : -f 1; rpm -qa; sudo"
          + " find / | grep -v -e '^/proc' -e '^/tmp' -e '^/home' -e '^/run/systemd' | sort";

  @Test
  void aMachineOfRockysImageJoinsAndGoes(@TempDir Path home) throws Exception {
    var spec = Istio1Practice.spec("e2-medium", "rocky-linux-cloud", "rocky-linux-9");
    try (var practice = new Istio1Practice(home)) {
      var untouched = practice.inventory();
      assertThat(practice.run(spec, EnumSet.allOf(StepId.class)))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
      assertThat(practice.events).filteredOn(StepDone.class::isInstance).hasSize(6);
      assertThat(practice.ssh("cat /etc/redhat-release; rpm -q istio-sidecar"))
          .startsWith("Rocky Linux release 9")
          .contains("istio-sidecar-1.27.3-1.x86_64");
      assertThat(practice.fact("traffic.curl")).get().asString().endsWith("200, server: envoy");
      assertThat(practice.fact("traffic.rating")).contains("Reviewer1 = 1");
      practice.assertAllDone(spec);
      practice.events.clear();
      assertThat(practice.run(spec, EnumSet.allOf(StepId.class))).isEqualTo(Outcome.DONE);
      assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      Awaitility.await().untilAsserted(() -> assertThat(practice.inventory()).isEqualTo(untouched));
      assertThat(new Cleanup(practice.world, practice.journal).plan()).isEmpty();
    }
  }

  @Test
  void nothingOfOursStaysOnAMachineThatWasThere(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home, Istio1Practice.options(home, MachineOs.RHEL_9))) {
      practice.run(Istio1Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
      var untouched = practice.ssh(THEIRS, LOOK);
      assertThat(practice.run(Istio1Practice.selected(), EnumSet.allOf(StepId.class)))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
      assertThat(practice.ssh(THEIRS, "rpm -qa; cat /etc/my.cnf.d/zz-mooring.cnf"))
          .contains("istio-sidecar-", "iptables-nft-", "mariadb-server-", "mysql-selinux-")
          .contains("bind-address = 0.0.0.0");

      assertThat(practice.undoButSsh()).as("%s", practice.events).isEqualTo(Outcome.DONE);

      assertThat(practice.ssh(THEIRS, LOOK)).isEqualTo(untouched);
    }
  }

  /// What somebody asked for since, or cannot be without, is not taken away.
  @Test
  void whatSomebodyElseHasStays(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home, Istio1Practice.options(home, MachineOs.ROCKY_9))) {
      assertThat(practice.run(Istio1Practice.selected(), EnumSet.allOf(StepId.class)))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
      practice.ssh(
          THEIRS,
          "sudo dnf -q -y install fail2ban && sudo dnf -q mark install mariadb && sudo mkdir"
              + " /var/lib/mysql/mine");

      assertThat(practice.undoButSsh()).as("%s", practice.events).isEqualTo(Outcome.DONE);

      assertThat(practice.ssh(THEIRS, "rpm -qa; ls /var/lib/mysql; getent passwd mysql"))
          .contains("mariadb-10.", "iptables-nft-", "mine\n", "mysql:x:")
          .doesNotContain("mariadb-server-", "istio-sidecar-");
    }
  }
}
