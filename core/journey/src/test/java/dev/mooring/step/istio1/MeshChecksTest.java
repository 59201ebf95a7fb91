package dev.mooring.step.istio1;

import static dev.mooring.step.istio1.MeshOnPaper.INJECTOR;
import static dev.mooring.step.istio1.MeshOnPaper.MESH;
import static dev.mooring.step.istio1.MeshOnPaper.hint;
import static dev.mooring.step.istio1.MeshOnPaper.istiod;
import static dev.mooring.step.istio1.MeshOnPaper.revision;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.CheckId;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.ControlPlanes;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.MeshChoices;
import dev.mooring.step.shared.ToldCluster;
import dev.mooring.text.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a journey into today's mesh finds out before it changes anything.
class MeshChecksTest {
  private static final String TAG =
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata: {name: istio-revision-tag-default, labels: {istio.io/tag: default, istio.io/rev: old}}
      """;
  private static final String ZTUNNEL =
      """
      apiVersion: apps/v1
      kind: DaemonSet
      metadata: {name: ztunnel, namespace: istio-system}
      """;

  @Test
  void aMeshInOrderIsDescribed() {
    var mesh = MeshOnPaper.usual();
    assertThat(mesh.ask(MeshChecks::istiod)).isEqualTo(Finding.passed("Istio 1.27.3"));
    assertThat(mesh.ask(MeshChecks::settings))
        .isEqualTo(Finding.passed("cluster.local, Kubernetes"));
    assertThat(mesh.ask(MeshChecks::ambient)).isInstanceOf(Finding.Passed.class);
    assertThat(mesh.ask(MeshChecks::registration)).isInstanceOf(Finding.Passed.class);
    assertThat(mesh.ask(MeshChecks::isLookedAfter)).isInstanceOf(Finding.Passed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1.27.3, 1.27.3",
    "1.24.0-distroless, 1.24.0",
    "1.31.0-rc.0, 1.31.0-rc.0",
    "1.28.1@sha256:0123, 1.28.1",
    "latest, ''"
  })
  void theVersionStandsInTheTag(String tag, String version) {
    var planes = ControlPlanes.all(MeshOnPaper.of(istiod("istiod", "default", tag)).cluster());
    assertThat(planes).extracting(ControlPlane::version).containsExactly(version);
  }

  @ParameterizedTest
  @CsvSource({"1.23.9", "1.6.0", "latest"})
  void whatIsTooOldOrUnknownIsRefused(String tag) {
    var mesh = MeshOnPaper.of(istiod("istiod", "default", tag), MESH, INJECTOR);
    assertThat(hint(mesh.ask(MeshChecks::istiod))).isEqualTo(Hint.ISTIO_TOO_OLD);
  }

  @Test
  void aRevisionIsTakenAtItsWord() {
    var mesh = MeshOnPaper.usual().with(istiod("istiod-canary", "canary", "1.28.1"));
    assertThat(mesh.ask(MeshChecks::istiod, revision("canary")))
        .isEqualTo(Finding.passed("Istio 1.28.1, canary"));
    assertThat(hint(mesh.ask(MeshChecks::istiod, revision("cnary"))))
        .isEqualTo(Hint.REVISION_MISSING);
  }

  @Test
  void ofSeveralRevisionsTheDefaultTagDecides() {
    var mesh =
        MeshOnPaper.of(
            istiod("istiod-new", "new", "1.28.1"), istiod("istiod-old", "old", "1.27.3"), TAG);
    assertThat(mesh.ask(MeshChecks::istiod)).isEqualTo(Finding.passed("Istio 1.27.3, old"));
  }

  @Test
  void severalRevisionsWithoutADefaultHaveToBeChosenFrom() {
    var mesh =
        MeshOnPaper.of(
            istiod("istiod-new", "new", "1.28.1"), istiod("istiod-old", "old", "1.27.3"));
    assertThat(hint(mesh.ask(MeshChecks::istiod))).isEqualTo(Hint.REVISION_MISSING);
  }

  @Test
  void whoMayNotSeeTheDefaultIsToldToNameOne() {
    var cluster =
        MeshOnPaper.of(
                istiod("istiod-new", "new", "1.28.1"), istiod("istiod-old", "old", "1.27.3"), TAG)
            .cluster()
            .closing("MutatingWebhookConfiguration");
    assertThat(asked(cluster, ""))
        .isInstanceOfSatisfying(
            Finding.Failed.class,
            failed -> {
              assertThat(failed.hint()).isEqualTo(Hint.DEFAULT_REVISION_HIDDEN);
              assertThat(failed.args()).containsExactly(Phrase.of("refusal.said", "new, old"));
            });
    assertThat(asked(cluster, "old")).isEqualTo(Finding.passed("Istio 1.27.3, old"));
  }

  @Test
  void ofOneControlPlaneNobodyAsksWhichIsTheDefault() {
    var cluster = MeshOnPaper.usual().cluster().closing("MutatingWebhookConfiguration");
    assertThat(asked(cluster, "")).isEqualTo(Finding.passed("Istio 1.27.3"));
  }

  private static Finding asked(ToldCluster cluster, String revision) {
    var spec = Specs.usual().withChoices(revision(revision));
    return new Istio1ContextStep(ControlPlane.UNSEEN)
        .before(spec).stream()
            .filter(check -> check.id() == CheckId.CONTEXT_ISTIO)
            .findFirst()
            .orElseThrow()
            .ask(cluster);
  }

  @Test
  void anIstiodInAnotherNamespaceIsFoundAndNamed() {
    var elsewhere = istiod("istiod", "default", "1.27.3").replace("istio-system", "mesh-system");
    var finding = MeshOnPaper.of(elsewhere, MESH).ask(MeshChecks::istiod);

    assertThat(hint(finding)).isEqualTo(Hint.ISTIOD_IN_ANOTHER_NAMESPACE);
    assertThat(finding.toString()).contains("mesh-system");
  }

  @Test
  void aMeshWithoutIstiodIsNoneToJoin() {
    assertThat(hint(MeshOnPaper.of(MESH).ask(MeshChecks::istiod))).isEqualTo(Hint.ISTIOD_MISSING);
  }

  @Test
  void anAmbientMeshIsWarnedOfAndRefusedAcrossNetworks() {
    var mesh = MeshOnPaper.usual().with(ZTUNNEL);
    assertThat(mesh.ask(MeshChecks::ambient))
        .isEqualTo(Finding.warning(Hint.AMBIENT_MESH, "istio-system"));
    var apart = MeshChoices.usual().withMachineNetwork("vm-network");
    assertThat(hint(mesh.ask(MeshChecks::ambient, apart)))
        .isEqualTo(Hint.AMBIENT_MESH_ON_TWO_NETWORKS);
  }

  @Test
  void whatIsSwitchedOffOnIstiodIsSaid() {
    var noEntries = "{name: PILOT_ENABLE_WORKLOAD_ENTRY_AUTOREGISTRATION, value: \"false\"}";
    var noHealth = "{name: PILOT_ENABLE_WORKLOAD_ENTRY_HEALTHCHECKS, value: \"false\"}";
    assertThat(hint(with(noEntries).ask(MeshChecks::registration)))
        .isEqualTo(Hint.AUTO_REGISTRATION_OFF);
    assertThat(with(noHealth).ask(MeshChecks::registration))
        .isEqualTo(
            Finding.warning(Hint.HEALTH_CHECKS_OFF, "PILOT_ENABLE_WORKLOAD_ENTRY_HEALTHCHECKS"));
  }

  private static MeshOnPaper with(String environment) {
    return MeshOnPaper.of(istiod("istiod", "default", "1.27.3", environment), MESH, INJECTOR);
  }

  @Test
  void withoutTheNameOfItsClusterNobodyJoins() {
    var silent = INJECTOR.replace("\"clusterName\": \"Kubernetes\"", "");
    var mesh = MeshOnPaper.of(istiod("istiod", "default", "1.27.3"), MESH, silent);
    assertThat(hint(mesh.ask(MeshChecks::settings))).isEqualTo(Hint.CLUSTER_NAME_UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{matchLabels: {mesh: a}}]                                           | mesh: a | true",
        "[{matchLabels: {mesh: a}}]                                           | mesh: b | false",
        "[{matchLabels: {mesh: a}}, {matchLabels: {mesh: b}}]                 | mesh: b | true",
        "[{matchExpressions: [{key: mesh, operator: Exists}]}]                | other: b | false",
        "[{matchExpressions: [{key: mesh, operator: DoesNotExist}]}]          | other: b | true",
        "[{matchExpressions: [{key: mesh, operator: In, values: [a, c]}]}]    | mesh: c | true",
        "[{matchExpressions: [{key: mesh, operator: NotIn, values: [a, c]}]}] | mesh: c | false"
      })
  void istiodLooksAfterTheNamespacesThatItIsToldOf(
      String selectors, String label, boolean isLookedAfter) {
    var mesh =
        MeshOnPaper.of(
                istiod("istiod", "default", "1.27.3"),
                MESH.replace("defaultConfig: {}", "discoverySelectors: " + selectors),
                INJECTOR)
            .with(
                """
                apiVersion: v1
                kind: Namespace
                metadata: {name: vm, labels: {%s}}
                """
                    .formatted(label));
    var finding = mesh.ask(MeshChecks::isLookedAfter);
    if (isLookedAfter) {
      assertThat(finding).isEqualTo(Finding.passed("vm"));
    } else {
      assertThat(hint(finding)).isEqualTo(Hint.NAMESPACE_NOT_SELECTED);
    }
  }
}
