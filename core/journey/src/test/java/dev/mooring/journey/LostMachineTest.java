package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.object.DeleteGroup;
import dev.mooring.lab.cluster.TestClock;
import dev.mooring.live.kubernetes.LabAdmin;
import dev.mooring.mesh.istio1.MachineGroup;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The entry of a machine that was lost: nobody tells istiod that it has gone.
class LostMachineTest {
  private static final String ENTRY =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: vm}
      ---
      apiVersion: networking.istio.io/v1
      kind: WorkloadEntry
      metadata:
        {name: lost, namespace: vm, annotations: {istio.io/autoRegistrationGroup: istio-vm}}
      spec: {address: 10.150.0.9}
      """;

  @Test
  void itIsWaitedForAndThenDeleted(@TempDir Path home) throws Exception {
    var clock = new TestClock(Instant.parse("2026-11-20T08:00:00Z"));
    var options = Istio1Practice.options(home);
    try (var practice = new Istio1Practice(home, options, clock, _ -> home.resolve("kubeconfig"))) {
      var kinds = practice.plane.kinds();
      var group = MachineGroup.of(Istio1Practice.spec()).workloadGroup(kinds);
      try (var admin = LabAdmin.in(home)) {
        admin.load(new ByteArrayInputStream(ENTRY.getBytes(StandardCharsets.UTF_8))).create();
        practice.world.cluster().apply(group);
      }
      var said = new CopyOnWriteArrayList<String>();
      var deletion = new DeleteGroup(group.ref(), kinds.workloadEntry());
      var run =
          CompletableFuture.runAsync(
              () -> deletion.apply(practice.world, said::add), Thread::startVirtualThread);

      Awaitility.await().during(Duration.ofSeconds(1)).until(() -> !run.isDone());
      assertThat(practice.world.cluster().find(group.ref())).isPresent();
      clock.pass(Duration.ofSeconds(21));
      run.get();

      assertThat(List.copyOf(said)).first().asString().contains("lost", "stayed");
      assertThat(practice.world.cluster().list(kinds.workloadEntry(), "vm", Map.of())).isEmpty();
      assertThat(practice.world.cluster().find(group.ref())).isEmpty();
    }
  }
}
