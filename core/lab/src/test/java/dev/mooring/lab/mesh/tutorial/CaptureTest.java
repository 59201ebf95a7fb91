package dev.mooring.lab.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.world.MachineState.Capture;
import dev.mooring.lab.world.MeshNetwork.Reply;
import dev.mooring.lab.world.MeshNetwork.Reply.Answered;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaptureTest {
  private static final String HOST = "productpage.default.svc.cluster.local:9080";
  private final TestWorld world = new TestWorld();

  @Test
  void aClusterIpOutsideTheCapturedRangeIsUnreachable() {
    world.machine.capture = Optional.of(new Capture(List.of("10.99.0.0/20"), List.of()));
    assertThat(world.curl()).isInstanceOf(Reply.TimedOut.class);
    assertThat(world.failedAt()).hasValue(TraceStage.NETWORK);
  }

  @Test
  void withoutAnyCaptureAClusterIpIsUnreachable() {
    world.machine.capture = Optional.empty();
    assertThat(world.curl()).isInstanceOf(Reply.TimedOut.class);
  }

  @Test
  void rootAndTheProxyItselfAreNotCaptured() {
    for (var user : List.of("root", "istio-proxy")) {
      assertThat(world.curl(user, TestWorld.PRODUCTPAGE, HOST, TestWorld.RATINGS))
          .isInstanceOf(Reply.TimedOut.class);
    }
  }

  @Test
  void withoutARangeEverythingIsCaptured() {
    world.machine.capture = Optional.of(new Capture(List.of("*"), List.of()));
    assertThat(world.answer().status()).isEqualTo(200);
    var elsewhere =
        world.mesh.http(
            world.machine, "someone", "151.101.2.132", 80, "debian.practice.internal", "/");
    assertThat(elsewhere).isInstanceOf(Reply.Reset.class);
  }

  @Test
  void aStoppedProxyRefusesWhatItsRulesStillCapture() {
    world.machine.units.remove("istio");
    assertThat(world.curl()).isInstanceOf(Reply.Refused.class);
    assertThat(world.failedAt()).hasValue(TraceStage.PROXY);
  }

  @Test
  void aPodWithASidecarWantsMutualTls() {
    assertThat(world.curl("someone", "10.60.1.1", HOST, TestWorld.RATINGS))
        .isInstanceOf(Reply.Reset.class);
    world.cluster.set("configmaps", "istio-system", "istio", "/data/mesh", "authPolicy: NONE\n");
    var answer = (Answered) world.curl("someone", "10.60.1.1", HOST, TestWorld.RATINGS);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).doesNotContainKey("server");
  }

  @Test
  void aPodHearsOnlyItsOwnPorts() {
    assertThat(world.mesh.http(world.machine, "someone", "10.60.0.2", 8081, "pilot", "/"))
        .isInstanceOf(Reply.Refused.class);
    assertThat(world.mesh.http(world.machine, "someone", "10.60.9.9", 8080, "pilot", "/"))
        .isInstanceOf(Reply.TimedOut.class);
  }

  @Test
  void aLoadBalancerCarriesItsOwnPortsOnly() {
    assertThat(world.mesh.http(world.machine, "root", "10.150.0.6", 9091, "pilot", "/"))
        .isInstanceOf(Reply.TimedOut.class);
    assertThat(world.mesh.http(world.machine, "root", "10.150.0.6", 8080, "pilot", "/"))
        .isInstanceOf(Answered.class);
    world.cluster.unready("istio-system", "istio-pilot-1");
    assertThat(world.mesh.http(world.machine, "root", "10.150.0.6", 8080, "pilot", "/"))
        .isInstanceOf(Reply.Refused.class);
  }
}
