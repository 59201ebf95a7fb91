package dev.mooring.practice.machine;

import static org.assertj.core.api.Assertions.assertThat;

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

/// What makes a machine unfit is seen before anything is changed on it, and named.
class SystemChecksTest {

  @ParameterizedTest
  @CsvSource({
    "NO_SYSTEMD, SYSTEMD_MISSING",
    "PACKAGES_INTERRUPTED, INSTALLATION_INTERRUPTED",
    "NO_OUTSIDE_NAMES, PACKAGE_HOST_UNKNOWN",
    "NO_DOWNLOADS, PACKAGE_HOST_SILENT",
    "PROXY_REFUSES, PACKAGE_HOST_BEHIND_PROXY",
    "DISK_FULL, DISK_FULL",
    "NO_INODES, INODES_EXHAUSTED",
    "READ_ONLY_ETC, FOLDER_READ_ONLY",
    "SELINUX_ENFORCES, SELINUX_ENFORCING",
    "WRONG_CLOCK, CLOCK_OFF",
    "OTHER_NAME_SERVER, NAME_SERVER_PORT_TAKEN",
    "SIDECAR_PORT_TAKEN, SIDECAR_PORT_TAKEN",
    "OTHER_DATABASE, DATABASE_PORT_TAKEN",
    "STATIC_RESOLVER, RESOLVER_UNKNOWN",
    "FROZEN_RESOLVER, RESOLV_CONF_READ_ONLY",
    "OTHER_DNSMASQ, DNSMASQ_SET_BY_OTHERS"
  })
  void aFaultIsNamedAndNothingElseIs(Fault fault, Hint hint) {
    try (var bench = new Workbench(fault)) {
      assertThat(Fitness.failures(bench)).extracting(Finding.Failed::hint).containsExactly(hint);
      assertThat(bench.out("ls /etc/dnsmasq.d /var/lib/mooring 2>/dev/null || true"))
          .as("looking changes nothing")
          .doesNotContain("mooring");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = MachineOs.class,
      names = {"DEBIAN_1[123].*", "UBUNTU_(18|2[0246])_04"},
      mode = EnumSource.Mode.MATCH_ANY)
  void aSupportedSystemHasNothingWrong(MachineOs os) {
    try (var bench = new Workbench(os)) {
      assertThat(Fitness.failures(bench)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DEBIAN_10, DISTRIBUTION_TOO_OLD",
    "UBUNTU_16_04, DISTRIBUTION_TOO_OLD",
    "MINT_22, DISTRIBUTION_UNTRIED",
    "ROCKY_8, DISTRIBUTION_WITHOUT_PACKAGES",
    "ROCKY_9, DISTRIBUTION_WITHOUT_PACKAGES",
    "RHEL_8, DISTRIBUTION_WITHOUT_PACKAGES",
    "RHEL_9, DISTRIBUTION_WITHOUT_PACKAGES",
    "SLES_15, DISTRIBUTION_WITHOUT_PACKAGES",
    "ALPINE_3, DISTRIBUTION_WITHOUT_PACKAGES"
  })
  void anotherSystemIsToldApart(MachineOs os, Hint hint) {
    try (var bench = new Workbench(os)) {
      assertThat(Fitness.finding(bench, "system"))
          .isInstanceOfSatisfying(
              Finding.Failed.class,
              failed -> {
                assertThat(failed.hint()).isEqualTo(hint);
                assertThat(failed.args()).isNotEmpty();
              });
    }
  }

  @Test
  void aLockIsWaitedForAndItsHolderIsNamed() {
    try (var bench = new Workbench(Fault.PACKAGES_LOCKED)) {
      assertThat(Fitness.finding(bench, "packages"))
          .isEqualTo(new Finding.Waiting(Hint.PACKAGES_LOCKED, List.of("unattended-upgr (1893)")));

      bench.unlockPackages();

      assertThat(Fitness.finding(bench, "packages")).isInstanceOf(Finding.Passed.class);
    }
  }

  /// A cut in the middle of an installation leaves files that dnsmasq passes over.
  @Test
  void whatDpkgLeftIsNobodysSetting() {
    try (var bench = new Workbench()) {
      bench.out("sudo mkdir -p /etc/dnsmasq.d && sudo touch /etc/dnsmasq.d/README.dpkg-new");
      assertThat(Fitness.failures(bench)).isEmpty();

      bench.out("sudo touch /etc/dnsmasq.d/office");
      assertThat(Fitness.failures(bench))
          .extracting(Finding.Failed::hint)
          .containsExactly(Hint.DNSMASQ_SET_BY_OTHERS);
    }
  }

  @Test
  void whatIsInstalledNeedsNoWayOutAndHoldsItsOwnPorts() {
    try (var bench = new Workbench(Fault.PROXY_REFUSES)) {
      assertThat(Fitness.failures(bench)).isNotEmpty();
      bench.installDns();
      bench.installIstio();
      bench.out("sudo apt-get install -y mariadb-server");

      assertThat(Fitness.failures(bench)).isEmpty();
      assertThat(bench.out("sudo ss -Hlntup")).contains("\"dnsmasq\"", "\"mariadbd\"");
    }
  }
}
