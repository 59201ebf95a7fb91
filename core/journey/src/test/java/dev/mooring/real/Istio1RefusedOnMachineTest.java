package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.live.kubernetes.TestAuthority;
import dev.mooring.live.kubernetes.TestAuthority.Wish;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps a machine out of the mesh is told by name, and the next run repairs it.
@Real
class Istio1RefusedOnMachineTest {
  /// Without a database, which has nothing to do with it.
  private static final Set<StepId> STEPS =
      EnumSet.complementOf(EnumSet.of(StepId.SERVICES, StepId.TRAFFIC));

  private static final String WITHOUT_CERTIFICATE =
      "rm -f /etc/certs/cert-chain.pem /etc/certs/key.pem\n";
  private static final String IDENTITY = "spiffe://cluster.local/ns/vm/sa/istio-vm";

  @TempDir static Path home;
  static Istio1Bed bed;

  @BeforeAll
  static void start() throws Exception {
    bed = new Istio1Bed(home);
    join();
  }

  @AfterEach
  void repair() {
    join();
  }

  @AfterAll
  static void close() {
    bed.close();
  }

  /// istiod does not say to the machine what it has against it, and without a kubelet nobody reads
  /// istiod's own log.
  @Test
  void aClusterThatIstiodDoesNotKnow() {
    breakBy(
        WITHOUT_CERTIFICATE
            + "sed -i \"s/^ISTIO_META_CLUSTER_ID=.*/ISTIO_META_CLUSTER_ID='prod-1'/\""
            + " /var/lib/istio/envoy/cluster.env");
    expect(Hint.IDENTITY_NOT_ACCEPTED);
  }

  @Test
  void aGroupThatIsNotThere() {
    bed.cluster
        .admin()
        .genericKubernetesResources(Registrations.VERSION, "WorkloadGroup")
        .inNamespace("vm")
        .delete();
    Istio1Bed.patiently("the entry goes with its group").until(() -> bed.entries().isEmpty());
    breakBy("true");
    expect(Hint.GROUP_UNKNOWN_TO_ISTIOD);
    join();
    assertThat(bed.entries()).hasSize(1);
  }

  @Test
  void aTokenOfAnotherAccount() {
    breakBy(
        WITHOUT_CERTIFICATE
            + "install -d /var/run/secrets/tokens\n"
            + "echo '"
            + anothersToken()
            + "' > /var/run/secrets/tokens/istio-token\n"
            + "chown -R istio-proxy /var/run/secrets");
    expect(Hint.IDENTITY_NOT_OF_GROUP);
    bed.machine.root(WITHOUT_CERTIFICATE);
  }

  private static String anothersToken() {
    var request =
        new io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder()
            .withNewSpec()
            .withAudiences("istio-ca")
            .endSpec()
            .build();
    return bed.cluster
        .admin()
        .serviceAccounts()
        .inNamespace("vm")
        .withName("default")
        .tokenRequest(request)
        .getStatus()
        .getToken();
  }

  @Test
  void aCertificateOfAnotherMesh() {
    var foreign = new TestAuthority("another").issue(Wish.of("O=", TestAuthority.uri(IDENTITY)));
    breakBy(
        "echo '%s' > /etc/certs/cert-chain.pem\necho '%s' > /etc/certs/key.pem"
            .formatted(foreign.certificate(), foreign.key()));
    expect(Hint.CERTIFICATE_OF_ANOTHER_MESH);

    // A machine of another mesh is left to whoever it belongs to.
    assertThat(bed.run(STEPS, _ -> {})).isEqualTo(Outcome.FAILED);
    assertThat(bed.travel.story()).contains(Hint.MACHINE_IN_ANOTHER_MESH.code());
    bed.machine.root(WITHOUT_CERTIFICATE);
  }

  @Test
  void anotherMeshsRoot() {
    breakBy("echo '" + new TestAuthority("another").pem() + "' > /etc/certs/root-cert.pem");
    expect(Hint.ROOT_CERTIFICATE_WRONG);
  }

  @Test
  void anAddressWhereNobodyIs() {
    breakBy("sed -i 's/^.* istiod/10.200.255.255 istiod/' /etc/hosts");
    expect(Hint.ISTIOD_OUT_OF_REACH);
  }

  @Test
  void filesThatTheProxyMayNotWrite() {
    breakBy("chown -R root /var/lib/istio/proxy; chmod -R go-w /var/lib/istio/proxy");
    expect(Hint.PROXY_FILES_UNREADABLE);
  }

  /// While it runs, the agent gets itself a new certificate where it finds none, within a second.
  private static void breakBy(String script) {
    bed.machine.root("systemctl stop istio");
    bed.machine.root(script);
    bed.machine.root("systemctl start istio");
  }

  private static void expect(Hint hint) {
    Istio1Bed.patiently(hint.code())
        .untilAsserted(
            () ->
                assertThat(bed.sidecar("sidecar.ready"))
                    .as(bed.agentLog())
                    .isInstanceOfSatisfying(
                        Finding.Waiting.class,
                        waiting -> assertThat(waiting.hint()).isEqualTo(hint)));
  }

  private static void join() {
    assertThat(bed.run(STEPS, _ -> {})).as(bed.travel::story).isEqualTo(Outcome.DONE);
    assertThat(bed.health()).isEqualTo("200");
  }
}
