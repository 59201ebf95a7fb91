package dev.mooring.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.lab.world.MachineState.Capture;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SidecarTest {
  private static final String LOG = "journalctl -u istio-auth-node-agent --no-pager -o cat";
  private final Workbench bench = new Workbench();

  @AfterEach
  void close() {
    bench.close();
  }

  private void install(String clusterEnv, String sidecarEnv) {
    bench.installIstio();
    bench.out("printf '%s\\n' '" + clusterEnv + "' | sudo tee /var/lib/istio/envoy/cluster.env");
    bench.out("printf '%s\\n' '" + sidecarEnv + "' | sudo tee -a /var/lib/istio/envoy/sidecar.env");
  }

  @Test
  void theRulesComeFromBothFilesInIstiosOrder() {
    install("ISTIO_SERVICE_CIDR=10.63.240.0/20,10.4.0.0/14", "ISTIO_INBOUND_PORTS=3306,8080");

    bench.out("sudo systemctl start istio");

    assertThat(bench.machine.capture())
        .contains(new Capture(List.of("10.63.240.0/20", "10.4.0.0/14"), List.of("3306", "8080")));
    var uid = bench.out("id -u istio-proxy").strip();
    assertThat(bench.out("sudo iptables -t nat -S ISTIO_OUTPUT"))
        .isEqualTo(
            """
            -N ISTIO_OUTPUT
            -A ISTIO_OUTPUT ! -d 127.0.0.1/32 -o lo -j ISTIO_REDIRECT
            -A ISTIO_OUTPUT -m owner --uid-owner %s -j RETURN
            -A ISTIO_OUTPUT -m owner --uid-owner 0 -j RETURN
            -A ISTIO_OUTPUT -d 127.0.0.1/32 -j RETURN
            -A ISTIO_OUTPUT -d 10.63.240.0/20 -j ISTIO_REDIRECT
            -A ISTIO_OUTPUT -d 10.4.0.0/14 -j ISTIO_REDIRECT
            -A ISTIO_OUTPUT -j RETURN
            """
                .formatted(uid));
    assertThat(bench.out("sudo iptables -t nat -S ISTIO_INBOUND"))
        .startsWith("-N ISTIO_INBOUND\n-A ISTIO_INBOUND -p tcp -m tcp --dport 22 -j RETURN\n");
    assertThat(bench.out("cat /var/log/istio/istio.log"))
        .contains("sidecar~10.128.0.9~istio-vm.default~");
  }

  @Test
  void withoutArangeEverythingIsCapturedAndWithoutPortsNothingComesIn() {
    install("ISTIO_SERVICE_CIDR=", "ISTIO_SERVICE=x");

    bench.out("sudo systemctl start istio");

    assertThat(bench.machine.capture()).contains(new Capture(List.of("*"), List.of()));
  }

  @Test
  void stoppingLeavesTheRulesAndCleaningTakesThem() {
    install("ISTIO_SERVICE_CIDR=10.63.240.0/20", "ISTIO_INBOUND_PORTS=3306");
    bench.out("sudo systemctl start istio && sudo systemctl stop istio");
    assertThat(bench.machine.isActive("istio")).isFalse();
    assertThat(bench.machine.capture()).isPresent();
    assertThat(
            bench
                .run("/usr/local/bin/istio-iptables.sh clean; /usr/sbin/iptables -t nat -S")
                .status())
        .isEqualTo(4);

    bench.out("sudo /usr/local/bin/istio-iptables.sh clean");

    assertThat(bench.machine.capture()).isEmpty();
    assertThat(bench.out("sudo iptables -t nat -S")).doesNotContain("ISTIO");
  }

  @Test
  void aSessionThatLosesItsProcessWhileItIsOpenedIsToldAmongTheFailedUnits() {
    var failed = "systemctl list-units --failed --plain --no-legend";
    install("ISTIO_SERVICE_CIDR=10.63.240.0/20", "ISTIO_INBOUND_PORTS=3306");
    bench.out("sudo systemctl start istio && sudo systemctl stop istio");
    assertThat(bench.out(failed)).contains("session-c1.scope", "of User istio-proxy");
    assertThat(bench.run("sudo systemctl reset-failed session-c2.scope").status()).isEqualTo(1);

    bench.out("sudo systemctl reset-failed session-c1.scope");

    assertThat(bench.out(failed)).isEmpty();
  }

  @Test
  void anotherStartMakesTheRulesAnew() {
    install("ISTIO_SERVICE_CIDR=10.63.240.0/20", "ISTIO_INBOUND_PORTS=3306");
    bench.out("sudo systemctl start istio");
    bench.out("sudo sed -i 's/3306/3307/' /var/lib/istio/envoy/sidecar.env");
    assertThat(bench.machine.capture().orElseThrow().inboundPorts()).containsExactly("3306");

    bench.out("sudo systemctl restart istio");

    assertThat(bench.machine.capture().orElseThrow().inboundPorts()).containsExactly("3307");
  }

  @Test
  void withoutTheAgentOrWithAkeyThatItCannotReadTheProxyDoesNotRun() {
    install("ISTIO_SERVICE_CIDR=10.63.240.0/20", "ISTIO_INBOUND_PORTS=3306");
    bench.putKeys();
    bench.out("sudo chown root:root /etc/certs/key.pem && sudo systemctl start istio");
    assertThat(bench.run("systemctl is-active istio").out()).isEqualTo("activating\n");

    bench.out("sudo chown istio-proxy /etc/certs/key.pem && sudo systemctl restart istio");
    assertThat(bench.run("systemctl is-active istio").out()).isEqualTo("active\n");

    bench.out("sudo dpkg -r istio-agent && sudo systemctl restart istio");
    assertThat(bench.machine.isActive("istio")).isFalse();
  }

  @Test
  void rebootForgetsTheRulesAndStartsWhatIsEnabled() {
    install("ISTIO_SERVICE_CIDR=10.63.240.0/20", "ISTIO_INBOUND_PORTS=3306");
    bench.out("sudo systemctl start istio");
    bench.machine.powerOff();
    bench.machine.powerOn();
    assertThat(bench.machine.capture()).isEmpty();

    assertThat(bench.run("sudo systemctl --no-reloading enable istio").err())
        .contains("unrecognized option");
    bench.out("sudo systemctl --no-reload enable istio");
    bench.machine.powerOff();
    bench.machine.powerOn();

    assertThat(bench.machine.isActive("istio")).isTrue();
    assertThat(bench.machine.capture()).isPresent();
  }

  @Test
  void theNodeAgentRenewsItsCertificate() {
    renewedCertificate();

    assertThat(bench.machine.file("/etc/certs/key.pem").orElseThrow()).contains("good new");
    assertThat(bench.out("sudo stat -c '%U %a' /etc/certs/key.pem")).isEqualTo("istio-proxy 600\n");
  }

  private void renewedCertificate() {
    bench.useClusterDns();
    bench.installIstio();
    bench.putKeys();

    bench.out("sudo systemctl start istio-auth-node-agent");

    await()
        .until(
            () -> bench.out(LOG).contains("CSR is approved successfully. Will renew cert in 30m0"));
  }

  /// Each run begins with a line of its own: an approval before it says nothing about this run.
  @Test
  void anotherRunOfTheNodeAgentBeginsAnew() {
    renewedCertificate();

    bench.out("sudo rm /etc/certs/key.pem && sudo systemctl restart istio-auth-node-agent");

    var log = bench.out(LOG);
    assertThat(log.lastIndexOf("Starting Node Agent"))
        .isGreaterThan(log.lastIndexOf("CSR is approved"));
  }

  @Test
  void theNodeAgentIsRefusedWithAforeignKeyAndStaysActive() {
    bench.useClusterDns();
    bench.installIstio();
    bench.putKeys();
    bench.out(
        "sudo sed -i s/good/foreign/ /etc/certs/key.pem && sudo systemctl start"
            + " istio-auth-node-agent");

    await().until(() -> bench.out(LOG).contains("CSR is rejected: unauthenticated"));
    assertThat(bench.out("systemctl is-active istio-auth-node-agent")).isEqualTo("active\n");
    assertThat(bench.machine.file("/etc/certs/key.pem").orElseThrow()).contains("old");
  }

  @Test
  void theNodeAgentDiesAtOnceWithoutKeysAndCannotFindTheAuthorityWithoutDns() {
    bench.installIstio();
    bench.out("sudo systemctl start istio-auth-node-agent");
    assertThat(bench.out(LOG)).contains("Cannot load key pair");
    assertThat(bench.run("systemctl is-active istio-auth-node-agent").out())
        .isEqualTo("activating\n");

    bench.putKeys();
    bench.out("sudo systemctl restart istio-auth-node-agent");

    await().until(() -> bench.out(LOG).contains("lookup istio-ca: no such host"));
  }
}
