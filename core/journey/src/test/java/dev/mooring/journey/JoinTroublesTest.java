package dev.mooring.journey;

import static dev.mooring.journey.Istio1Practice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Check;
import dev.mooring.check.Hint;
import dev.mooring.lab.cluster.authority.LabAuthority;
import dev.mooring.live.kubernetes.LabAdmin;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody breaks one thing at a time on a machine that has joined: the check names it, and most
/// of it another run repairs.
class JoinTroublesTest {
  private static final EnumSet<StepId> STEPS =
      EnumSet.of(StepId.CONTEXT, StepId.MACHINE, StepId.SIDECAR);
  private static final String ISTIO = "networking.istio.io/v1";
  private static final String ENV = "/var/lib/istio/envoy/cluster.env";
  private static final String NO_KEYS = "sudo rm -f /etc/certs/key.pem /etc/certs/cert-chain.pem; ";
  private static final String RESTART = "; sudo systemctl restart istio";

  @Test
  void whatTheLogsSayIsUnderstood(@TempDir Path home) throws Exception {
    try (var practice = joined(home)) {
      ssh(practice, NO_KEYS + set("ISTIO_META_CLUSTER_ID", "prod-1") + RESTART);
      finds(practice, Hint.CLUSTER_NAMED_OTHERWISE);
      repairs(practice);

      practice.world.cluster().delete(group());
      ssh(practice, "sudo systemctl restart istio");
      finds(practice, Hint.GROUP_UNKNOWN_TO_ISTIOD);
      repairs(practice);

      ssh(practice, NO_KEYS + "sudo rm /var/run/secrets/tokens/istio-token" + RESTART);
      finds(practice, Hint.TOKEN_EXPIRED);
      repairs(practice);

      ssh(practice, NO_KEYS + set("SERVICE_ACCOUNT", "other") + RESTART);
      finds(practice, Hint.IDENTITY_NOT_OF_GROUP);
      repairs(practice);

      ssh(practice, "sudo chown -R root /etc/istio/proxy" + RESTART);
      finds(practice, Hint.PROXY_FILES_UNREADABLE);
      repairs(practice);

      ssh(practice, "sudo sed -i 's/^[0-9.]* istiod/10.150.0.99 istiod/' /etc/hosts" + RESTART);
      finds(practice, Hint.ISTIOD_OUT_OF_REACH);
      repairs(practice);

      ssh(
          practice,
          NO_KEYS
              + "echo nonsense | sudo tee /var/run/secrets/tokens/istio-token >/dev/null"
              + RESTART);
      finds(practice, Hint.IDENTITY_NOT_ACCEPTED);
      repairs(practice);
    }
  }

  @Test
  void foreignCertificatesAndPlainText(@TempDir Path home) throws Exception {
    var foreign =
        LabAuthority.ofIstiod(InstantSource.system()).issue("vm", "istio-vm", Duration.ofHours(1));
    try (var practice = joined(home);
        var admin = LabAdmin.in(home)) {
      ssh(practice, "sudo systemctl stop istio");
      put(practice, "/etc/certs/cert-chain.pem", foreign.certChainPem());
      put(practice, "/etc/certs/key.pem", foreign.keyPem());
      ssh(practice, "sudo systemctl start istio");
      finds(practice, Hint.CERTIFICATE_OF_ANOTHER_MESH);
      // Nothing is written while the machine may belong to somebody else.
      practice.events.clear();
      assertThat(practice.run(Istio1Practice.selected(), STEPS)).isEqualTo(Outcome.FAILED);
      assertThat(practice.hints()).containsExactly(Hint.MACHINE_IN_ANOTHER_MESH);
      ssh(practice, NO_KEYS);
      repairs(practice);

      put(practice, "/etc/certs/root-cert.pem", foreign.rootCertPem());
      ssh(practice, "sudo systemctl restart istio");
      finds(practice, Hint.ROOT_CERTIFICATE_WRONG);
      repairs(practice);

      admin
          .services()
          .inNamespace("istio-system")
          .withName("istiod-vm-ilb")
          .edit(
              service -> {
                var plain =
                    new ServicePortBuilder()
                        .withName("grpc-xds")
                        .withPort(15010)
                        .withNewTargetPort(15010)
                        .build();
                service.getSpec().getPorts().add(plain);
                return service;
              });
      ssh(
          practice,
          NO_KEYS
              + "echo CA_ADDR=istiod.istio-system.svc:15010 | sudo tee -a "
              + ENV
              + " >/dev/null"
              + RESTART);
      finds(practice, Hint.ISTIOD_IN_PLAIN_TEXT);
    }
  }

  @Test
  void whatIsMissingIsNamed(@TempDir Path home) throws Exception {
    try (var practice = joined(home);
        var admin = LabAdmin.in(home)) {
      ssh(practice, "sudo systemctl stop istio");
      assertThat(practice.ask(checks(practice)))
          .contains(Hint.SIDECAR_KEEPS_STOPPING, Hint.PROXY_NOT_READY, Hint.MACHINE_NOT_REGISTERED);
      // Nobody kept it: that is what a machine says whose safety net has fallen.
      var kept = practice.journey.step(StepId.SIDECAR).wishes(Istio1Practice.selected()).getLast();
      assertThat(practice.ask(kept.awaits()))
          .containsExactly(Hint.CAPTURE_TAKEN_BACK, Hint.PROXY_NOT_READY);
      repairs(practice);

      ssh(practice, "sudo mv /etc/certs/cert-chain.pem /tmp/kept.pem");
      assertThat(practice.ask(checks(practice))).containsExactly(Hint.MESH_CERTIFICATE_MISSING);
      ssh(practice, "sudo mv /tmp/kept.pem /etc/certs/cert-chain.pem");

      var entries = admin.genericKubernetesResources(ISTIO, "WorkloadEntry").inNamespace("vm");
      entries
          .withName(entries.list().getItems().getFirst().getMetadata().getName())
          .edit(
              entry -> {
                entry.getMetadata().getAnnotations().remove("istio.io/connectedAt");
                return entry;
              });
      assertThat(practice.ask(checks(practice))).containsExactly(Hint.ENTRY_NOT_CONNECTED);
      ssh(practice, "sudo systemctl restart istio");
      Awaitility.await().untilAsserted(() -> assertThat(practice.ask(checks(practice))).isEmpty());

      // The probe is read from the machine's own file, so the run brings it there.
      admin
          .genericKubernetesResources(ISTIO, "WorkloadGroup")
          .inNamespace("vm")
          .withName("vm-1")
          .edit(
              group -> {
                group
                    .<Map<String, Object>>get("spec")
                    .put("probe", Map.of("tcpSocket", Map.of("port", 3306)));
                return group;
              });
      practice.events.clear();
      assertThat(
              practice.run(Istio1Practice.patient(practice, 20), Istio1Practice.selected(), STEPS))
          .isEqualTo(Outcome.FAILED);
      assertThat(practice.hints()).containsExactly(Hint.ENTRY_UNHEALTHY);
    }
  }

  private static Istio1Practice joined(Path home) throws Exception {
    var practice = new Istio1Practice(home);
    practice.expose();
    assertThat(practice.run(Istio1Practice.selected(), STEPS))
        .as("%s", practice.events)
        .isEqualTo(Outcome.DONE);
    return practice;
  }

  private static List<Check> checks(Istio1Practice practice) {
    return practice.journey.step(StepId.SIDECAR).after(Istio1Practice.selected());
  }

  private static void finds(Istio1Practice practice, Hint hint) {
    Awaitility.await()
        .untilAsserted(() -> assertThat(practice.ask(checks(practice))).contains(hint));
  }

  private static void repairs(Istio1Practice practice) {
    practice.events.clear();
    assertThat(practice.run(Istio1Practice.selected(), STEPS))
        .as("%s", practice.events)
        .isEqualTo(Outcome.DONE);
  }

  private static ResourceRef group() {
    return new ResourceRef(new ResourceKind(ISTIO, "WorkloadGroup"), "vm", "vm-1");
  }

  private static String set(String key, String value) {
    return "sudo sed -i \"s/^%1$s=.*/%1$s='%2$s'/\" %3$s".formatted(key, value, ENV);
  }

  private static void put(Istio1Practice practice, String path, String text) {
    var encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    ssh(practice, "echo " + encoded + " | base64 -d | sudo tee " + path + " >/dev/null");
    ssh(practice, "sudo chown istio-proxy " + path);
  }

  private static void ssh(Istio1Practice practice, String line) {
    practice.ssh(THEIRS, line);
  }
}
