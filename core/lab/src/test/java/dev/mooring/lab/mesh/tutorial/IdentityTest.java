package dev.mooring.lab.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.mesh.TraceStage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private static final String DISCONNECTED =
      "upstream connect error or disconnect/reset before headers";
  private final TestWorld world = new TestWorld();

  @Test
  void expiredKeysAreWorthless() {
    world.keys(
        world.authority.issue("mesh", "vm", "default", TestWorld.NOW.minus(Duration.ofSeconds(1))));
    assertDisconnected();
  }

  @Test
  void keysOfAnotherMeshAreWorthless() {
    world.keys(
        world.authority.issue("other", "vm", "default", TestWorld.NOW.plus(Duration.ofHours(1))));
    assertDisconnected();
  }

  @Test
  void anotherRootIsWorthless() {
    world.machine.files.put("/etc/certs/root-cert.pem", "root other");
    assertDisconnected();
  }

  @Test
  void theKeyMustBelongToTheCertificate() {
    world.machine.files.put("/etc/certs/key.pem", world.authority.issue("vm", "default").keyPem());
    assertDisconnected();
  }

  @Test
  void emptyFilesAreWorthless() {
    world.machine.files.put("/etc/certs/cert-chain.pem", "");
    assertDisconnected();
  }

  @Test
  void aPodWithoutASidecarCannotAnswer() {
    world.cluster.edit(
        "pods", "default", "productpage-v1-1", one -> one.withArray("/spec/containers").remove(1));
    assertDisconnected();
  }

  @Test
  void withoutMutualTlsNobodyAsksForKeys() {
    world.machine.files.remove("/etc/certs/cert-chain.pem");
    world.cluster.set("configmaps", "istio-system", "istio", "/data/mesh", "defaultConfig: {}\n");
    assertThat(world.answer().status()).isEqualTo(200);
  }

  private void assertDisconnected() {
    var answer = world.answer();
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo(DISCONNECTED);
    assertThat(answer.headers()).containsEntry("server", "envoy");
    assertThat(world.failedAt()).hasValue(TraceStage.IDENTITY);
  }
}
