package dev.mooring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.lab.Lab;
import dev.mooring.mesh.ControlPlaneBalancer;
import dev.mooring.mesh.TutorialManifests;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A field that somebody else owns is told with its owner, and left as it is.
@Timeout(60)
class FieldConflictTest {

  @Test
  void theOtherManagerAndTheFieldAreNamed(@TempDir Path home) throws Exception {
    var wanted = TutorialManifests.loadBalancer(ControlPlaneBalancer.PILOT);
    try (var _ = Lab.start(new Lab.Options(home, false, Set.of(), 0), InstantSource.system());
        var cluster =
            new KubernetesCluster(
                Kubeconfig.read(List.of(home.resolve("kubeconfig"))),
                "gke_practice_us-east4-a_demo-cluster",
                InstantSource.system())) {
      cluster.apply(wanted);
      takeOver(home, wanted.ref().name());

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

  private static void takeOver(Path home, String name) throws Exception {
    var theirs =
        new ServiceBuilder()
            .withNewMetadata()
            .withName(name)
            .withNamespace("istio-system")
            .endMetadata()
            .withNewSpec()
            .withType("NodePort")
            .endSpec()
            .build();
    var byForce =
        new PatchContext.Builder()
            .withFieldManager("helm")
            .withForce(true)
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .build();
    var config = Config.fromKubeconfig(Files.readString(home.resolve("kubeconfig")));
    try (var helm = new KubernetesClientBuilder().withConfig(config).build()) {
      helm.resource(theirs).patch(byForce);
    }
  }
}
