package dev.mooring.lab.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.world.MeshNetwork.Reply.Answered;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseSwitchTest {
  private final TestWorld world = TestWorld.withDatabase();

  @Test
  void withoutTheRuleTheBuiltInRatingsStillTakeTurns() {
    world.machine.database = Optional.empty();
    world.cluster.remove("routerules", "default", "ratings-test-v2-mysql-vm");
    var statuses = Stream.generate(() -> world.answer().status()).limit(4).toList();
    assertThat(statuses).containsExactlyInAnyOrder(200, 200, 500, 500);
  }

  @Test
  void aStoppedProxyBreaksBothDirections() {
    world.machine.units.remove("istio");
    assertThat(ratings().status()).isEqualTo(500);
    assertThat(world.mesh.lastTrace(LabMesh.BROWSER).failedAt()).hasValue(TraceStage.PROXY);
  }

  @Test
  void inAMeshWithoutTlsAnyPodAndAnyKeysDo() {
    world.cluster.set("configmaps", "istio-system", "istio", "/data/mesh", "authPolicy: NONE\n");
    world.machine.files.remove("/etc/certs/key.pem");
    world.cluster.edit(
        "pods",
        "default",
        "ratings-v2-mysql-vm-1",
        one -> one.withArray("/spec/containers").remove(1));
    assertThat(ratings().status()).isEqualTo(200);
  }

  @Test
  void withoutANameServerPodsFindNobody() {
    world.cluster.unready("kube-system", "kube-dns-1");
    assertThat(ratings().status()).isEqualTo(500);
    assertThat(world.mesh.lastTrace(LabMesh.BROWSER).failedAt()).hasValue(TraceStage.NAME);
  }

  private Answered ratings() {
    return (Answered) world.mesh.browse(TestWorld.RATINGS);
  }
}
