package dev.mooring.practice.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.lab.machine.Workbench;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.MachineOs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Machines of Red Hat's family: their package tools, and what today's journey finds on them.
class RedHatTest {

  @Test
  void packagesComeAndGoWithDnfAndThereIsNoApt() {
    try (var bench = new Workbench(MachineOs.ROCKY_9)) {
      assertThat(bench.run("apt-get update").status()).isEqualTo(127);
      assertThat(bench.run("dpkg -l").status()).isEqualTo(127);
      assertThat(bench.run("sudo iptables -S").status()).isEqualTo(1);

      assertThat(bench.out("sudo dnf -y install mariadb-server"))
          .contains("Installing:\n mariadb-server", "Installing dependencies:")
          .contains("mysql-selinux")
          .endsWith("Complete!\n");
      assertThat(bench.run("systemctl is-enabled mariadb").out()).isEqualTo("disabled\n");
      assertThat(bench.run("systemctl is-active mariadb").out()).isEqualTo("inactive\n");
      bench.out("sudo systemctl start mariadb && sudo mysql -e 'create database mine'");
      assertThat(bench.out("sudo ss -Hlnt")).contains("0.0.0.0:3306");

      bench.out("sudo dnf -q -y remove mariadb-server");
      assertThat(bench.out("rpm -qa")).doesNotContain("mariadb", "mysql");
      assertThat(bench.out("ls /var/lib/mysql; getent passwd mysql"))
          .contains("mysql\n", "mysql:x");
      assertThat(bench.run("systemctl is-active mariadb").out()).isEqualTo("inactive\n");
    }
  }

  @Test
  void dnfAndRpmSayNo() {
    try (var bench = new Workbench(MachineOs.ROCKY_9)) {
      assertThat(bench.run("sudo dnf -y install nosuch"))
          .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(1))
          .satisfies(outcome -> assertThat(outcome.out()).contains("No match for argument: nosuch"))
          .satisfies(
              outcome ->
                  assertThat(outcome.err()).isEqualTo("Error: Unable to find a match: nosuch\n"));
      assertThat(bench.run("dnf -y install iptables").err()).contains("superuser privileges");
      assertThat(bench.run("sudo dnf install iptables").out()).endsWith("Operation aborted.\n");
      assertThat(bench.run("sudo dnf -y install curl").err())
          .contains("problem with installed package curl-minimal-");
      assertThat(bench.run("rpm -q iptables").out())
          .isEqualTo("package iptables is not installed\n");
      assertThat(bench.run("rpm -q --whatprovides iptables").out())
          .isEqualTo("no package provides iptables\n");

      bench.out("sudo dnf -q -y install fail2ban");
      assertThat(bench.out("rpm -q --whatprovides --qf '%{NAME}' iptables"))
          .isEqualTo("iptables-nft");
      assertThat(bench.run("sudo rpm -e iptables-nft"))
          .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(1))
          .satisfies(
              outcome ->
                  assertThat(outcome.err())
                      .startsWith(
                          "error: Failed dependencies:\n\tiptables is needed by (installed)"));
      assertThat(bench.run("rpm -e fail2ban").err()).contains("Permission denied");
    }
  }

  /// As dnf 4.14 does: to ask for what is there already changes nothing.
  @Test
  void whatCameForAnotherOnesSakeStaysOnlyWhereItIsMarked() {
    try (var bench = new Workbench(MachineOs.ROCKY_9)) {
      bench.out("sudo dnf -q -y install mariadb-server && sudo dnf -q -y install mariadb");
      bench.out("sudo dnf -q -y remove mariadb-server");
      assertThat(bench.run("rpm -q mariadb").status()).isEqualTo(1);

      bench.out("sudo dnf -q -y install mariadb-server && sudo dnf -q mark install mariadb");
      bench.out("sudo dnf -q -y remove mariadb-server");
      assertThat(bench.run("rpm -q mariadb").status()).isZero();
      assertThat(bench.run("sudo dnf mark install nosuch").status()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = MachineOs.class,
      names = {"ROCKY_[89]", "RHEL_[89]"},
      mode = EnumSource.Mode.MATCH_ANY)
  void nothingIsWrongForIstio1ButSelinuxIsTold(MachineOs os) {
    try (var bench = new Workbench(os)) {
      assertThat(Fitness.istio1Failures(bench))
          .extracting(Finding.Failed::hint, Finding.Failed::severity)
          .containsExactly(tuple(Hint.SELINUX_ENFORCING, Finding.Severity.WARNING));

      bench.out("sudo setenforce 0");

      assertThat(bench.out("getenforce")).isEqualTo("Permissive\n");
      assertThat(Fitness.istio1Failures(bench)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NO_SYSTEMD, SYSTEMD_MISSING",
    "NO_OUTSIDE_NAMES, PACKAGE_HOST_UNKNOWN",
    "PROXY_REFUSES, PACKAGE_HOST_BEHIND_PROXY",
    "DISK_FULL, DISK_FULL",
    "OTHER_DATABASE, DATABASE_PORT_TAKEN"
  })
  void aFaultIsNamedAndNothingElseIs(Fault fault, Hint hint) {
    try (var bench = new Workbench(MachineOs.ROCKY_9, fault)) {
      bench.out("sudo setenforce 0");
      assertThat(Fitness.istio1Failures(bench))
          .extracting(Finding.Failed::hint)
          .containsExactly(hint);
    }
  }

  @Test
  void rpmsLockIsWaitedFor() {
    try (var bench = new Workbench(MachineOs.RHEL_9, Fault.PACKAGES_LOCKED)) {
      assertThat(Fitness.istio1Finding(bench, "packages"))
          .isEqualTo(new Finding.Waiting(Hint.PACKAGES_LOCKED, List.of("dnf-automatic (1893)")));
      assertThat(bench.run("sudo dnf -y install iptables").status()).isEqualTo(200);

      bench.unlockPackages();

      assertThat(Fitness.istio1Finding(bench, "packages")).isEqualTo(Finding.passed("rpm"));
    }
  }
}
