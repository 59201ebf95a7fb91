package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.facts.ControlPlanes;
import dev.mooring.lab.Lab;
import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.live.kubernetes.KubernetesCluster;
import dev.mooring.live.kubernetes.LabAdmin;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Access;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import dev.mooring.step.istio1.Istio1Journey;
import dev.mooring.step.shared.RightsManifest;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Today's journey by somebody who has the generated roles and nothing more.
class Istio1RightsTest {
  private static final String USER = "ada@practice.example";

  @Test
  void theGeneratedRolesAreEnoughThereAndBack(@TempDir Path home) throws Exception {
    assertThereAndBack(home, Istio1Practice.options(home), Istio1Practice.spec());
  }

  @Test
  void theyAreEnoughBetweenTwoNetworks(@TempDir Path home) throws Exception {
    assertThereAndBack(home, Istio1Practice.twoNetworks(home), Istio1Practice.betweenNetworks());
  }

  @Test
  void theyTellWhichOfSeveralRevisionsIsTheDefault(@TempDir Path home) throws Exception {
    try (var lab = Lab.start(Istio1Practice.options(home), InstantSource.system())) {
      addRevision(home);
      give(home, Istio1Practice.spec(), rights(Istio1Practice.spec()));
      try (var cluster = as(lab, home)) {
        assertThat(ControlPlanes.find(cluster, "").orElseThrow().meshConfigMap())
            .isEqualTo("istio");
      }
    }
  }

  @Test
  void withoutThatRightOneHasToBeNamed(@TempDir Path home) throws Exception {
    try (var lab = Lab.start(Istio1Practice.options(home), InstantSource.system())) {
      addRevision(home);
      give(
          home,
          Istio1Practice.spec(),
          rights(Istio1Practice.spec()).stream()
              .filter(right -> !right.resource().contains("webhook"))
              .toList());
      try (var cluster = as(lab, home)) {
        assertThatThrownBy(() -> ControlPlanes.find(cluster, ""))
            .isInstanceOfSatisfying(
                WorldException.Denied.class,
                refusal -> assertThat(refusal.trouble()).contains(Trouble.DEFAULT_REVISION_HIDDEN))
            .hasMessage("default, canary");
        assertThat(ControlPlanes.find(cluster, "default")).isPresent();
      }
    }
  }

  private static void addRevision(Path home) {
    try (var admin = LabAdmin.in(home)) {
      var istiod =
          admin.apps().deployments().inNamespace("istio-system").withName("istiod").require();
      istiod.setMetadata(
          new ObjectMetaBuilder()
              .withName("istiod-canary")
              .withNamespace("istio-system")
              .addToLabels(Map.of("app", "istiod", "istio.io/rev", "canary"))
              .build());
      istiod.getSpec().setReplicas(0);
      admin.resource(istiod).create();
    }
  }

  private static KubernetesCluster as(Lab lab, Path home) throws IOException {
    var file = Files.writeString(home.resolve("kubeconfig-ada"), lab.kubeconfigFor(USER));
    return new KubernetesCluster(
        Kubeconfig.read(List.of(file)), Istio1Practice.CONTEXT, InstantSource.system());
  }

  private static List<Access> rights(JoinSpec spec) {
    return Istio1Journey.of(
            new SshAccess("ssh-ed25519 AAAA", Duration.ofHours(1)), ControlPlane.UNSEEN)
        .rights()
        .apply(spec);
  }

  private static void assertThereAndBack(Path home, Lab.Options options, JoinSpec spec)
      throws Exception {
    try (var practice =
        new Istio1Practice(home, options, InstantSource.system(), lab -> given(lab, home, spec))) {
      var before = inventory(practice.lab);
      var all = EnumSet.allOf(StepId.class);
      assertThat(practice.run(spec, all)).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.undo()).as("%s", practice.events).isEqualTo(Outcome.DONE);
      Awaitility.await().untilAsserted(() -> assertThat(inventory(practice.lab)).isEqualTo(before));
    }
  }

  /// She may not list what others have.
  private static List<String> inventory(Lab lab) {
    return Stream.of(
            "services", "deployments", "pods", "workloadgroups", "virtualservices", "gateways")
        .flatMap(
            plural ->
                lab.objects().list(plural, "").stream()
                    .map(object -> plural + " " + object.at("/metadata/name").asString()))
        .sorted()
        .toList();
  }

  private static Path given(Lab lab, Path home, JoinSpec spec) {
    give(home, spec, rights(spec));
    try {
      return Files.writeString(home.resolve("kubeconfig-ada"), lab.kubeconfigFor(USER));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void give(Path home, JoinSpec spec, List<Access> rights) {
    var manifest = RightsManifest.yaml(spec, rights, Optional.of(USER));
    try (var admin = LabAdmin.in(home)) {
      admin
          .load(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)))
          .serverSideApply();
    }
  }
}
