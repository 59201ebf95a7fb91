package dev.mooring.practice.istio1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.cluster.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What time, a reboot and changed objects do to a machine that has joined.
class KeepAliveTest {
  @TempDir Path home;

  @Test
  void theCertificateIsRenewedAtHalfItsLife() throws Exception {
    var clock = new TestClock(Instant.parse("2026-11-20T08:00:00Z"));
    try (var lab = new Istio1Lab(home, clock)) {
      lab.join();
      lab.awaitReady();
      var first = lab.run("sudo cat /etc/certs/cert-chain.pem");
      lab.run("sudo rm /var/run/secrets/tokens/istio-token");
      clock.pass(Duration.ofHours(13));
      Istio1Lab.patiently()
          .until(() -> lab.run("sudo cat /etc/certs/cert-chain.pem"), now -> !now.equals(first));
      assertThat(lab.curl()).contains("server: envoy");
    }
  }

  @Test
  void aRebootTakesTheTokenAndNeedsTheUnitEnabled() throws Exception {
    var clock = new TestClock(Instant.parse("2026-11-20T08:00:00Z"));
    try (var lab = new Istio1Lab(home, clock)) {
      lab.join();
      lab.awaitReady();
      lab.reboot();
      assertThat(lab.run("systemctl is-active istio || true").strip()).isEqualTo("inactive");
      assertThat(lab.run("ls /var/run/secrets/tokens 2>&1 || true")).contains("No such file");
      assertThat(lab.run("sudo iptables-save")).doesNotContain("ISTIO_");

      lab.run("sudo systemctl enable istio");
      lab.reboot();
      lab.awaitReady();
      lab.run("sudo systemctl stop istio");
      // Off for longer than the certificate lives.
      clock.pass(Duration.ofHours(25));
      lab.run("sudo systemctl start istio");
      lab.awaitLog("cannot load key pair, using token instead");
      lab.awaitLog("failed to fetch token from file");
      lab.run("sudo mkdir -p /var/run/secrets/tokens");
      lab.put("/var/run/secrets/tokens/istio-token", lab.token("mysqldb", Duration.ofHours(1)));
      lab.run("sudo chown -R istio-proxy /var/run/secrets");
      lab.awaitReady();
    }
  }

  @Test
  void theEntryLivesWithItsGroupAndItsMachine() throws Exception {
    try (var lab = new Istio1Lab(home)) {
      lab.join();
      lab.awaitReady();
      var entry = lab.entries().getFirst();
      assertThat(entry.getMetadata().getName()).isEqualTo("mysqldb-" + lab.address());
      assertThat(entry.getMetadata().getAnnotations())
          .containsEntry("istio.io/autoRegistrationGroup", "mysqldb")
          .containsKeys("istio.io/connectedAt", "istio.io/workloadController");
      assertThat(entry.getMetadata().getOwnerReferences().getFirst().getKind())
          .isEqualTo("WorkloadGroup");
      // Nothing listens on 3306, so the probe fails.
      Istio1Lab.patiently()
          .untilAsserted(
              () ->
                  assertThat(String.valueOf(lab.entries().getFirst().<Object>get("status")))
                      .contains("status=False", "connection refused"));

      lab.delete(Istio1Lab.GROUP);
      Istio1Lab.patiently().until(lab::entries, List::isEmpty);
      lab.apply(Istio1Lab.GROUP);
      Istio1Lab.patiently().until(lab::entries, entries -> entries.size() == 1);

      // Without the way to istiod the proxy goes on with what it has; the entry goes.
      lab.kubectl.services().inNamespace("istio-system").withName("istiod-vm-ilb").delete();
      Istio1Lab.patiently().until(lab::entries, List::isEmpty);
      assertThat(lab.curl()).contains("server: envoy");
    }
  }
}
