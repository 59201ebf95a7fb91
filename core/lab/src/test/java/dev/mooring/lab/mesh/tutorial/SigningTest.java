package dev.mooring.lab.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.mesh.Authority.Credentials;
import dev.mooring.lab.mesh.Authority.Verdict;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.world.MeshNetwork.SigningReply;
import dev.mooring.lab.world.MeshNetwork.SigningReply.Approved;
import dev.mooring.lab.world.MeshNetwork.SigningReply.Rejected;
import dev.mooring.lab.world.MeshNetwork.SigningReply.Unreachable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SigningTest {
  private final TestWorld world = new TestWorld();
  private final Credentials present = world.authority.issue("vm", "default");

  @Test
  void aGoodCertificateIsRenewedForTheSameIdentity() {
    var renewed = (Approved) sign("10.150.0.9", present);
    assertThat(renewed.keyPem()).isNotEqualTo(present.keyPem());
    var verdict =
        world.authority.verify(renewed.certChainPem(), renewed.keyPem(), PaperAuthority.ROOT);
    assertThat(verdict).isEqualTo(new Verdict.Identity("vm", "default", renewed.notAfter()));
  }

  @Test
  void anotherBalancerIsNoAuthority() {
    assertThat(sign("10.150.0.6", present)).isInstanceOf(Unreachable.class);
    assertThat(sign("10.63.245.69", present)).isInstanceOf(Unreachable.class);
    assertThat(sign("", present)).isInstanceOf(Unreachable.class);
    assertThat(world.failedAt()).hasValue(TraceStage.NETWORK);
  }

  @Test
  void anAuthorityWithoutReadyPodsIsUnreachable() {
    world.cluster.unready("istio-system", "istio-ca-1");
    assertThat(sign("10.150.0.9", present)).isInstanceOf(Unreachable.class);
  }

  @Test
  void expiredAndForeignCertificatesAreRejected() {
    var past = TestWorld.NOW.minus(Duration.ofSeconds(1));
    var future = TestWorld.NOW.plus(Duration.ofHours(1));
    assertThat(sign("10.150.0.9", world.authority.issue("mesh", "vm", "default", past)))
        .isEqualTo(new Rejected("expired"));
    assertThat(sign("10.150.0.9", world.authority.issue("other", "vm", "default", future)))
        .isEqualTo(new Rejected("foreign root"));
    assertThat(world.failedAt()).hasValue(TraceStage.AUTHORITY);
  }

  private SigningReply sign(String ip, Credentials with) {
    return world.mesh.sign(
        world.machine, ip, with.certChainPem(), with.keyPem(), PaperAuthority.ROOT);
  }
}
