package dev.mooring.live.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.lab.Lab;
import dev.mooring.live.call.Proxies;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A deletion is waited for, whatever happens to the watch.
class DisappearanceTest {
  private static final ResourceRef HELD =
      new ResourceRef(new ResourceKind("v1", "ConfigMap"), "default", "held");

  @TempDir Path home;
  private Lab lab;
  private KubernetesClient admin;

  @BeforeEach
  void start() throws Exception {
    lab = Lab.start(new Lab.Options(home, false, Set.of(), 0), InstantSource.system());
    admin = LabAdmin.in(home);
    admin
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName("held")
                .withNamespace("default")
                .addToFinalizers("example.org/hold")
                .endMetadata()
                .build())
        .create();
  }

  @AfterEach
  void stop() {
    admin.close();
    lab.close();
  }

  static Stream<Consumer<Lab>> interruptions() {
    return Stream.of(
        _ -> {},
        lab -> lab.cluster().endWatches(),
        lab -> lab.cluster().forgetThePast(),
        lab -> {
          lab.cluster().pause();
          lab.cluster().resume();
        });
  }

  @ParameterizedTest
  @MethodSource("interruptions")
  void whatIsHeldBackIsWaitedForThroughEverything(Consumer<Lab> interruption) throws Exception {
    try (var cluster = cluster(Duration.ofMinutes(5))) {
      var deletion = CompletableFuture.runAsync(() -> cluster.delete(HELD));
      awaitEnding();

      interruption.accept(lab);
      assertThat(deletion).isNotDone();
      admin.configMaps().inNamespace("default").withName("held").edit(DisappearanceTest::freed);

      deletion.get();
      assertThat(cluster.find(HELD)).isEmpty();
    }
  }

  @Test
  void whatHappensWhileTheServerIsAwayIsFoundOutAfterwards() throws Exception {
    try (var cluster = cluster(Duration.ofMinutes(5))) {
      var deletion = CompletableFuture.runAsync(() -> cluster.delete(HELD));
      awaitEnding();
      lab.cluster().endWatches();
      admin.configMaps().inNamespace("default").withName("held").edit(DisappearanceTest::freed);
      lab.cluster().forgetThePast();

      deletion.get();
    }
  }

  @Test
  void whatStaysForeverTimesOut() {
    try (var cluster = cluster(Duration.ofMillis(700))) {
      assertThatThrownBy(() -> cluster.delete(HELD))
          .isInstanceOf(WorldException.TimedOut.class)
          .hasMessageContaining("default/held");
    }
  }

  private void awaitEnding() {
    Awaitility.await()
        .until(
            () ->
                lab.objects()
                    .find("configmaps", "default", "held")
                    .filter(map -> map.at("/metadata").has("deletionTimestamp"))
                    .isPresent());
  }

  private static ConfigMap freed(ConfigMap map) {
    return map.edit().editMetadata().withFinalizers(List.of()).endMetadata().build();
  }

  private KubernetesCluster cluster(Duration goneWithin) {
    return new KubernetesCluster(
        Kubeconfig.read(List.of(home.resolve("kubeconfig"))),
        "gke_practice_us-east4-a_demo-cluster",
        Proxies.none(),
        InstantSource.system(),
        Duration.ofSeconds(60),
        Duration.ofSeconds(60),
        goneWithin);
  }
}
