package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.run.RunEvent.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One thing is broken behind Mooring's back: the live check fails as it does in life and names the
/// cause; another run repairs it.
class LiveCheckTest {
  @TempDir static Path home;
  static Practice practice;

  @BeforeAll
  static void join() throws Exception {
    practice = new Practice(home);
    assertThat(practice.run()).isEqualTo(Outcome.DONE);
  }

  @AfterAll
  static void leave() {
    practice.close();
  }

  @AfterEach
  void anotherRunRepairsIt() {
    assertThat(practice.run()).isEqualTo(Outcome.DONE);
    assertThat(practice.complaint()).isEmpty();
  }

  @Test
  void withoutClusterEnvEverythingIsCaptured() {
    practice.ssh("sudo rm /var/lib/istio/envoy/cluster.env && sudo systemctl restart istio");

    assertThat(practice.complaint()).contains("MJ0609").contains("File cluster.env");
  }

  @Test
  void withTwoAddressesSwappedTheSidecarHasNoConfiguration() {
    practice.ssh(
        "sudo sed -i -e 's/10.150.0.6/PILOT/' -e 's/10.150.0.8/10.150.0.6/' -e"
            + " 's/PILOT/10.150.0.8/' /etc/dnsmasq.d/kubedns && sudo systemctl restart dnsmasq &&"
            + " sudo systemctl restart istio");

    assertThat(practice.complaint()).contains("MJ0603").contains("File kubedns");
  }

  @Test
  void withTheKeysOfAnotherNamespaceTheRatingDoesNotArrive() {
    put("cert-chain.pem");
    put("key.pem");
    practice.ssh("sudo systemctl restart istio-auth-node-agent");

    assertThat(practice.complaint()).contains("MJ0607").contains("Keys of account default in vm");
  }

  /// Puts the file of the account `default` in the namespace `default` on the machine.
  private static void put(String file) {
    var secret = practice.lab.objects().find("secrets", "default", "istio.default").orElseThrow();
    var pem = Base64.getDecoder().decode(secret.path("data").path(file).asString());
    var text = new String(pem, StandardCharsets.US_ASCII);
    practice.ssh(
        "sudo tee /etc/certs/" + file + " >/dev/null <<'EOF'\n" + text.strip() + "\nEOF\n");
  }

  @Test
  void withoutTheFirewallRuleTheRatingDoesNotArrive() {
    practice
        .world
        .cloud()
        .deleteFirewallRule("practice", "mooring-pods-to-istio-vm", UUID.randomUUID().toString());

    assertThat(practice.complaint()).contains("MJ0607").contains("Firewall rule");
  }

  @Test
  void withoutTheRouteRuleTheRatingArrivesOnlySometimes() {
    practice.world.cluster().delete(rule());

    assertThat(practice.complaint()).contains("MJ0607").contains("ratings-test-v2-mysql-vm");
  }

  private static ResourceRef rule() {
    var kind = new ResourceKind("config.istio.io/v1alpha2", "RouteRule");
    return new ResourceRef(kind, "default", "ratings-test-v2-mysql-vm");
  }

  @Test
  void withoutARestartOfTheSidecarThePortIsNotCaptured() {
    practice.ssh("sudo cp -p /var/lib/istio/envoy/sidecar.env /tmp/kept");
    practice.ssh("sudo sed -i 's/^ISTIO_INBOUND_PORTS.*//' /var/lib/istio/envoy/sidecar.env");
    practice.ssh(
        "sudo systemctl restart istio && sudo mv /tmp/kept /var/lib/istio/envoy/sidecar.env");

    assertThat(practice.complaint()).contains("MJ0607").contains("[Unit istio]");
  }
}
