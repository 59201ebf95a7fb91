package dev.mooring.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.world.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PackagesTest {
  private final Workbench bench = new Workbench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aprogramComesAndGoesWithItsPackage() {
    assertThat(bench.run("host x").status()).isEqualTo(127);
    bench.installDns();
    assertThat(bench.out("which host")).isEqualTo("/usr/bin/host\n");
    assertThat(bench.out("dpkg-query -W -f '${db:Status-Status} ${Version}' bind9-host"))
        .startsWith("installed 1:9.18");

    bench.out("sudo apt-get purge -y bind9-host");

    assertThat(bench.run("host x").status()).isEqualTo(127);
    assertThat(bench.run("dpkg -s bind9-host").status()).isEqualTo(1);
  }

  @Test
  void installingNeedsListsRootAndAknownName() {
    assertThat(bench.run("sudo apt-get install -y dnsmasq"))
        .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(100))
        .satisfies(
            outcome ->
                assertThat(outcome.err()).isEqualTo("E: Unable to locate package dnsmasq\n"));
    bench.out("sudo apt-get update");
    assertThat(bench.run("sudo apt-get install -y nosuch").status()).isEqualTo(100);
    assertThat(bench.run("apt-get install -y dnsmasq").err()).contains("are you root?");
    assertThat(bench.run("sudo apt-get install dnsmasq").out()).endsWith("Abort.\n");
    assertThat(bench.run("test -d /etc/dnsmasq.d").status()).isEqualTo(1);
  }

  @Test
  void istioPackagesMakeUserFilesAndUnitsThatAreDisabled() {
    bench.installIstio();

    assertThat(bench.out("getent passwd istio-proxy")).contains(":/var/lib/istio:");
    assertThat(bench.out("readlink /etc/istio")).isEqualTo("/var/lib/istio\n");
    assertThat(
            bench.out(
                "grep -vc '^#' /var/lib/istio/envoy/sidecar.env || true; stat -c '%U %a'"
                    + " /var/lib/istio/envoy /var/lib/istio/envoy/sidecar.env"))
        .endsWith("istio-proxy 755\nroot 755\n");
    assertThat(bench.run("grep -E '^[A-Z]' /var/lib/istio/envoy/sidecar.env").status())
        .isEqualTo(1);
    assertThat(bench.run("systemctl is-enabled istio").out()).isEqualTo("disabled\n");
    assertThat(bench.run("systemctl is-active istio").out()).isEqualTo("inactive\n");
  }

  @Test
  void installingAgainOverwritesAnEditedSidecarEnv() {
    bench.installIstio();
    bench.out("echo ISTIO_INBOUND_PORTS=3306 | sudo tee -a /var/lib/istio/envoy/sidecar.env");

    bench.out("sudo dpkg -i istio-proxy.deb");

    assertThat(bench.out("cat /var/lib/istio/envoy/sidecar.env")).doesNotContain("=3306");
  }

  @Test
  void purgingIstioLeavesItsAccountAndFolders() {
    bench.installIstio();
    bench.out("sudo dpkg -P istio-auth-node-agent istio-agent istio-proxy");

    assertThat(bench.run("ls /usr/local/bin/pilot-agent").status()).isNotZero();
    assertThat(bench.run("sudo systemctl start istio").err())
        .contains("Unit istio.service not found");
    assertThat(bench.out("readlink /etc/istio")).isEqualTo("/var/lib/istio\n");
    assertThat(bench.out("id -un istio-proxy")).isEqualTo("istio-proxy\n");

    bench.out("sudo userdel istio-proxy");
    assertThat(bench.run("id istio-proxy").status()).isEqualTo(1);
    assertThat(bench.run("sudo userdel istio-proxy").status()).isEqualTo(6);
  }

  @Test
  void purgingTheDatabaseLeavesItsAccountAndData() {
    bench.out("sudo apt-get -qq update && sudo apt-get -qq install -y mariadb-server");
    bench.out("sudo mysql -e 'create database mine'");

    bench.out("sudo apt-get -qq purge -y mariadb-server");
    bench.out("id mysql && test -d /var/lib/mysql");

    bench.out("sudo apt-get -qq install -y mariadb-server && sudo mysql -e 'use mine'");
    bench.out("sudo apt-get -qq purge -y mariadb-server && sudo rm -rf /var/lib/mysql");
    bench.out("sudo apt-get -qq install -y mariadb-server");
    assertThat(bench.run("sudo mysql -e 'use mine'").err()).contains("Unknown database");
  }

  @Test
  void whatDpkgWasInterruptedInMustBeFinishedFirst() {
    bench.out("sudo apt-get -qq update && sudo touch /var/lib/dpkg/updates/0001");

    assertThat(bench.run("sudo apt-get install -y dnsmasq").err())
        .startsWith("E: dpkg was interrupted, you must manually run 'sudo dpkg --configure -a'");
    assertThat(bench.run("dpkg --configure -a").status()).isEqualTo(2);
    assertThat(bench.run("sudo apt-get install -y dnsmasq").status()).isEqualTo(100);

    bench.out("sudo dpkg --configure -a && sudo apt-get -qq install -y dnsmasq");
  }

  @Test
  void whatCameForAnotherOnesSakeIsKnown() {
    bench.installDns();
    assertThat(bench.out("apt-mark showauto dnsmasq dnsmasq-base")).isEqualTo("dnsmasq-base\n");

    bench.out("sudo apt-get -qq install -y dnsmasq-base");
    assertThat(bench.out("apt-mark showauto dnsmasq dnsmasq-base")).isEmpty();
  }

  @Test
  void aSimulationSaysWhatWouldComeAndGoAndChangesNothing() {
    bench.out("sudo apt-get -qq update");

    assertThat(bench.out("apt-get -qq -s install dnsmasq"))
        .contains("\nInst dnsmasq-base (")
        .contains("\nInst dnsmasq (");
    assertThat(bench.run("test -e /usr/sbin/dnsmasq").status()).isEqualTo(1);
    assertThat(bench.run("apt-get -s install nosuch").status()).isEqualTo(100);

    bench.installDns();
    assertThat(bench.out("apt-get -qq -s purge dnsmasq")).contains("\nPurg dnsmasq [");
    bench.out("test -e /usr/sbin/dnsmasq");
  }

  @Test
  void awrongVersionIsApageAndNoPackage() {
    var url = "https://storage.googleapis.com/istio-release/releases/0.2.13/deb/istio-proxy.deb";

    assertThat(bench.run("curl -sfL -o p.deb " + url).status()).isEqualTo(22);
    bench.out("curl -sL -o p.deb " + url);
    assertThat(bench.run("sudo dpkg -i p.deb"))
        .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(1))
        .satisfies(
            outcome ->
                assertThat(outcome.err()).contains("'p.deb' is not a Debian format archive"));
  }

  @Test
  void withoutDownloadsTheBucketIsSilent() {
    try (var cutOff = new Workbench(Fault.NO_DOWNLOADS)) {
      assertThat(
              cutOff.run(
                  "curl -fsSL"
                      + " https://storage.googleapis.com/istio-release/releases/0.2.12/deb/istio-proxy.deb"
                      + " -o p.deb"))
          .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(28))
          .satisfies(outcome -> assertThat(outcome.err()).contains("storage.googleapis.com"));
    }
  }
}
