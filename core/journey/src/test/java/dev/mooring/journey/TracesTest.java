package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.RunEvent.Kept;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import dev.mooring.text.Phrase;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What packages bring along goes with them: dependencies, accounts, folders; and what somebody
/// else has of it stays.
class TracesTest {
  private static final String TRACES =
      "getent passwd dnsmasq istio-proxy mysql; ls -d /etc/certs /etc/istio /var/lib/istio"
          + " /var/log/istio /var/lib/mysql /var/lib/mooring 2>/dev/null; dpkg-query -W -f"
          + " '${Package}\\n' dnsmasq dnsmasq-base mariadb-server mariadb-client istio-proxy"
          + " 2>/dev/null; systemctl list-units --failed --no-legend; true";

  @Test
  void packagesLeaveNoTraces(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      assertThat(practice.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.DONE);
      assertThat(ssh(practice, TRACES)).contains("istio-proxy:x:", "mysql:x:", "dnsmasq:x:");
      ssh(practice, "sudo touch /var/lib/dpkg/updates/0001");

      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);

      assertThat(ssh(practice, TRACES)).isEmpty();
    }
  }

  /// The power went while our packages were installed; somebody else's work is not ours to finish.
  @Test
  void ourOwnInterruptedInstallationIsFinished(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      practice.run(Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
      ssh(practice, "sudo touch /var/lib/dpkg/updates/0001");
      assertThat(practice.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.FAILED);

      ssh(
          practice,
          "sudo mkdir -p /var/lib/mooring && echo dnsmasq | sudo tee /var/lib/mooring/packages");
      assertThat(practice.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
    }
  }

  @Test
  void whatSomebodyElseHasStays(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      assertThat(practice.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.DONE);
      ssh(practice, "sudo apt-get install -y -qq mariadb-client");
      ssh(practice, "sudo mkdir /var/lib/mysql/mine && sudo touch /etc/certs/mine.pem");

      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);

      assertThat(ssh(practice, "ls /etc/certs /var/lib/mysql; getent passwd mysql; which mysql"))
          .contains("mine.pem", "mine\n", "mysql:x:", "/usr/bin/mysql");
      assertThat(ssh(practice, "dpkg-query -W -f '${Package} ' ")).doesNotContain("mariadb-server");
    }
  }

  @Test
  void whatOthersPutIntoOurFoldersKeepsThemAndIsTold(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      assertThat(practice.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.DONE);
      ssh(practice, "sudo touch /var/lib/istio/theirs /var/lib/mooring/theirs");
      practice.events.clear();

      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);

      assertThat(ssh(practice, "ls /var/lib/istio")).isEqualTo("theirs\n");
      assertThat(ssh(practice, "ls /var/lib/mooring")).isEqualTo("theirs\n");
      assertThat(practice.events)
          .filteredOn(Kept.class::isInstance)
          .extracting(event -> ((Kept) event).why())
          .containsExactly(Phrase.of("told.folder.others", "/var/lib/istio", "vm-1", "theirs"));
    }
  }

  /// Purging the server's package keeps its data, and without the server nothing can be dropped.
  @Test
  void whereOthersPurgedTheDatabaseItsDataGoWithOurPackages(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      assertThat(practice.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.DONE);
      ssh(practice, "sudo apt-get purge -y -qq mariadb-server");
      assertThat(ssh(practice, "sudo ls /var/lib/mysql/test")).contains("ratings.ibd");

      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);

      assertThat(ssh(practice, TRACES)).isEmpty();
    }
  }

  /// A folder that is not empty yet when its turn comes goes with the packages.
  @Test
  void theProxysFoldersGoAlsoWhereOthersHadOneAbove(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      practice.run(Istio1Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
      ask(practice, "sudo mkdir -p /etc/istio && sudo touch /etc/istio/notes");
      assertThat(practice.run(Istio1Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.DONE);

      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);

      assertThat(ask(practice, "ls /etc/istio")).isEqualTo("notes\n");
    }
  }

  private static String ask(Istio1Practice practice, String line) {
    return practice.world.machine(Practice.THEIRS).orElseThrow().ask(line).out();
  }

  private static String ssh(Practice practice, String commandLine) {
    var outcome =
        practice
            .world
            .machine(Practice.THEIRS)
            .orElseThrow()
            .run(commandLine, new byte[0], _ -> {});
    assertThat(outcome.isOk()).as(commandLine + ": " + outcome).isTrue();
    return outcome.out();
  }
}
