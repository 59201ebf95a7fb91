package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.Change;
import dev.mooring.change.Inverse;
import dev.mooring.check.Check;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.mesh.tutorial.RatingsDeployment;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.port.Access;
import dev.mooring.port.ResourceKind;
import dev.mooring.step.StepId;
import dev.mooring.step.shared.RightsManifest;
import dev.mooring.step.tutorial.TutorialRights;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journey's changes in a real cluster, by a user who has the generated rights and nothing
/// more.
@Real
class RealRightsTest {
  private static final List<ResourceKind> KINDS =
      List.of(
          ResourceKind.NAMESPACE,
          ResourceKind.SERVICE,
          ResourceKind.ENDPOINTS,
          ResourceKind.SECRET,
          ResourceKind.POD,
          RatingsDeployment.KIND,
          TutorialManifests.ROUTE_RULE);

  @TempDir static Path home;
  private static RealCluster real;
  private static StandIns standIns;
  private static RealWorld ada;

  @BeforeAll
  static void start() throws Exception {
    real = new RealCluster();
    standIns = StandIns.tutorial(real.admin());
    TutorialObjects.install(real.admin());
    var manifest =
        RightsManifest.yaml(
            RealWorld.spec(),
            TutorialRights.needed(RealWorld.spec()),
            Optional.of(RealUser.ADA.login()));
    var stream = new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8));
    real.admin().load(stream).serverSideApply();
    ada = new RealWorld(real.as(RealUser.ADA), home);
  }

  @AfterAll
  static void stop() {
    ada.close();
    standIns.close();
    real.close();
  }

  @Test
  void theWholeClusterHalfGoesThereAndBack() {
    Awaitility.await().until(() -> context("context.bookinfo") instanceof Finding.Passed);
    assertThat(context("context.cluster")).isEqualTo(Finding.passed("Kubernetes v1.20.2"));
    assertThat(context("context.istio")).isEqualTo(Finding.passed("Istio 0.2.12"));
    assertThat(context("context.rights")).isInstanceOf(Finding.Passed.class);
    Awaitility.await().until(() -> inventory().contains("Secret vm/istio.default"));
    var before = inventory();

    var changes = ada.clusterChanges();
    var inverses = changes.stream().map(RealRightsTest::make).toList();

    assertThat(changes)
        .allSatisfy(change -> assertThat(change.isPresent(ada.world)).as(change + "").isTrue());
    Awaitility.await().until(() -> exposed().allMatch(Finding.Passed.class::isInstance));

    inverses.reversed().forEach(inverse -> inverse.forEach(RealRightsTest::takeBack));
    Awaitility.await().untilAsserted(() -> assertThat(inventory()).isEqualTo(before));
  }

  private static Stream<Finding> exposed() {
    return ada.journey.step(StepId.EXPOSE).after(RealWorld.spec()).stream()
        .map(check -> check.ask(ada.world));
  }

  private static List<Inverse> make(Change change) {
    if (change.isPresent(ada.world)) {
      return List.of();
    }
    var inverse = change.inverse(ada.world);
    change.apply(ada.world, _ -> {});
    return inverse.stream().toList();
  }

  private static void takeBack(Inverse inverse) {
    assertThat(inverse.isPresent(ada.world)).isFalse();
    inverse.apply(ada.world, _ -> {});
  }

  @Test
  void aRightThatIsTakenAwayIsNamed() {
    var roles = real.admin().rbac().roles().inNamespace("kube-system").withName("mooring");
    var role = roles.get();
    try {
      roles.edit(RealRightsTest::withoutPatch);

      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(context("context.rights"))
                      .isEqualTo(
                          Finding.failed(
                              Hint.RIGHTS_MISSING, "patch services dns-ilb in kube-system")));
    } finally {
      roles.edit(_ -> role.edit().editMetadata().withResourceVersion(null).endMetadata().build());
    }
  }

  private static Role withoutPatch(Role role) {
    var rules = role.getRules().stream().map(RealRightsTest::withoutPatch).toList();
    return role.edit().withRules(rules).build();
  }

  private static PolicyRule withoutPatch(PolicyRule rule) {
    return rule.edit().removeFromVerbs("patch").build();
  }

  @Test
  void nothingMoreIsAllowed() {
    var review = ada.world.cluster();
    for (var more :
        List.of(
            new Access("get", "", "secrets", "vm", "another"),
            new Access("patch", "", "services", "istio-system", "istio-pilot"),
            new Access("delete", "", "namespaces", "", "vm"),
            new Access("list", "", "secrets", "default"))) {
      assertThat(review.may(more)).as(more + "").isFalse();
    }
  }

  private static Finding context(String id) {
    return ada.journey.step(StepId.CONTEXT).before(RealWorld.spec()).stream()
        .filter(check -> check.id().word().equals(id))
        .map((Check check) -> check.ask(ada.world))
        .findFirst()
        .orElseGet(() -> Assertions.fail("no check " + id));
  }

  /// Everything that the journey might leave behind, by name.
  private static Set<String> inventory() {
    try (var admin = real.as(RealUser.ADMIN)) {
      return KINDS.stream()
          .flatMap(kind -> admin.list(kind, "", Map.of()).stream())
          .map(object -> object.ref().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
