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
    "NO_SYSTEMD, MJ0313",
    "PACKAGES_INTERRUPTED, MJ0315",
    "NO_OUTSIDE_NAMES, MJ0316",
    "NO_DOWNLOADS, MJ0317",
    "PROXY_REFUSES, MJ0318",
    "DISK_FULL, MJ0319",
    "NO_INODES, MJ0320",
    "READ_ONLY_ETC, MJ0321",
    "SELINUX_ENFORCES, MJ0322",
    "WRONG_CLOCK, MJ0323",
    "OTHER_NAME_SERVER, MJ0324",
    "SIDECAR_PORT_TAKEN, MJ0325",
    "OTHER_DATABASE, MJ0326",
    "STATIC_RESOLVER, MJ0327",
    "FROZEN_RESOLVER, MJ0328",
    "OTHER_DNSMASQ, MJ0329"
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
    "DEBIAN_10, MJ0311",
    "UBUNTU_16_04, MJ0311",
    "MINT_22, MJ0312",
    "ROCKY_8, MJ0310",
    "ROCKY_9, MJ0310",
    "RHEL_8, MJ0310",
    "RHEL_9, MJ0310",
    "SLES_15, MJ0310",
    "ALPINE_3, MJ0310"
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
          .isEqualTo(new Finding.Waiting(Hint.MJ0314, List.of("unattended-upgr (1893)")));

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
          .containsExactly(Hint.MJ0329);
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
