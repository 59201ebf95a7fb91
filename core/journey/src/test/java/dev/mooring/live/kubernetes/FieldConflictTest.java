package dev.mooring.live.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.lab.Lab;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A field that somebody else owns is told with its owner, and left as it is.
class FieldConflictTest {

  @Test
  void theOtherManagerAndTheFieldAreNamed(@TempDir Path home) throws Exception {
    var wanted = TutorialManifests.loadBalancer(ControlPlaneBalancer.PILOT);
    try (var _ = Lab.start(new Lab.Options(home, false, Set.of(), 0), InstantSource.system());
        var cluster =
            new KubernetesCluster(
                Kubeconfig.read(List.of(home.resolve("kubeconfig"))),
                "gke_practice_us-east4-a_demo-cluster",
                InstantSource.system());
        var helm = LabAdmin.in(home)) {
      cluster.apply(wanted);
      FieldTakeover.byHelm(helm, wanted.ref());

      assertThatThrownBy(() -> cluster.apply(wanted))
          .isInstanceOf(WorldException.Conflict.class)
          .hasMessage("Service istio-system/istio-pilot-ilb: .spec.type (conflict with \"helm\")")
          .satisfies(
              failure ->
                  assertThat(((WorldException) failure).trouble())
                      .contains(Trouble.FIELD_CONFLICT));
      assertThat(cluster.find(wanted.ref()).orElseThrow().text("/spec/type")).isEqualTo("NodePort");
    }
  }
}
