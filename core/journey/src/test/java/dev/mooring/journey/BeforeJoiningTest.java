package dev.mooring.journey;

import static dev.mooring.journey.Istio1Practice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.unit.KeepSidecar;
import dev.mooring.check.CheckId;
import dev.mooring.check.Hint;
import dev.mooring.lab.Lab;
import dev.mooring.lab.machine.sidecar.SidecarDownloads;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.IstioRelease;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.live.kubernetes.LabAdmin;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Downloads;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import dev.mooring.step.istio1.Istio1SidecarStep;
import dev.mooring.text.Phrase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is refused before anything is written, how the package comes, and the safety net.
class BeforeJoiningTest {
  private static final EnumSet<StepId> STEPS =
      EnumSet.of(StepId.CONTEXT, StepId.MACHINE, StepId.SIDECAR);
  private static final Downloads RELEASES =
      from ->
          SidecarDownloads.file(from.getHost(), from.getPath())
              .orElseThrow(
                  () ->
                      new WorldException.NotFound(
                          Trouble.PACKAGE_MISSING, Phrase.of("refusal.said", from), null))
              .getBytes(StandardCharsets.UTF_8);

  @Test
  void aGroupOfSomebodyElseAndAnUnknownProcessor(@TempDir Path home) throws Exception {
    var theirs =
        """
        apiVersion: v1
        kind: Namespace
        metadata: {name: vm}
        ---
        apiVersion: networking.istio.io/v1
        kind: WorkloadGroup
        metadata: {name: vm-1, namespace: vm}
        spec: {template: {serviceAccount: default}}
        """;
    try (var practice = new Istio1Practice(home);
        var admin = LabAdmin.in(home)) {
      practice.run(Istio1Practice.selected(), EnumSet.of(StepId.MACHINE));
      practice.ssh(
          THEIRS,
          "sudo mv /usr/bin/uname /tmp/uname; printf '#!/bin/sh\\n"
              + "echo riscv64\\n"
              + "' | sudo tee /usr/bin/uname >/dev/null; sudo chmod 755 /usr/bin/uname");
      assertThat(practice.run(Istio1Practice.selected(), EnumSet.of(StepId.SIDECAR)))
          .isEqualTo(Outcome.FAILED);
      practice.ssh(THEIRS, "sudo mv -f /tmp/uname /usr/bin/uname");
      admin
          .load(new ByteArrayInputStream(theirs.getBytes(StandardCharsets.UTF_8)))
          .serverSideApply();
      assertThat(practice.run(Istio1Practice.selected(), EnumSet.of(StepId.SIDECAR)))
          .isEqualTo(Outcome.FAILED);
      assertThat(practice.hints())
          .containsExactly(Hint.PROCESSOR_WITHOUT_PACKAGE, Hint.GROUP_OF_ANOTHER_MACHINE);
      assertThat(practice.ssh(THEIRS, "ls -d /var/lib/mooring 2>&1 || true"))
          .contains("No such file");
    }
  }

  @Test
  void aMachineWithoutAWayOutGetsThePackageFromHere(@TempDir Path home) throws Exception {
    var options =
        new Lab.Options(
            home,
            false,
            Set.of(Fault.NO_DOWNLOADS),
            1,
            true,
            MachineOs.DEBIAN_12,
            IstioRelease.ISTIO_1);
    try (var practice = new Istio1Practice(home, options)) {
      practice.expose();
      assertThat(practice.run(Istio1Practice.selected(), STEPS)).isEqualTo(Outcome.FAILED);
      assertThat(practice.refusals()).containsExactly(Hint.PACKAGE_UNREACHABLE);

      practice.downloads =
          from ->
              from.getPath().endsWith(".sha256")
                  ? RELEASES.fetch(from)
                  : "<html>log in to this network</html>".getBytes(StandardCharsets.UTF_8);
      assertThat(practice.run(Istio1Practice.selected(), STEPS)).isEqualTo(Outcome.FAILED);
      assertThat(practice.refusals()).endsWith(Hint.PACKAGE_CHECKSUM_DIFFERS);

      practice.downloads = RELEASES;
      assertThat(practice.run(Istio1Practice.selected(), STEPS))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
    }
  }

  @Test
  void aReleaseThatNeverWasAndANamespaceThatNobodyLooksAfter(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      var plane = practice.plane;
      var unknown = new ControlPlane(plane.namespace(), plane.revision(), "1.27.99", plane.kinds());
      var wrong =
          Istio1Practice.withSidecar(
              practice, new Istio1SidecarStep(unknown, Duration.ofSeconds(5)));
      practice.run(Istio1Practice.selected(), EnumSet.of(StepId.MACHINE));
      assertThat(practice.run(wrong, Istio1Practice.selected(), EnumSet.of(StepId.SIDECAR)))
          .isEqualTo(Outcome.FAILED);
      assertThat(practice.refusals()).containsExactly(Hint.RELEASE_WITHOUT_PACKAGE);

      var root =
          wrong.step(StepId.SIDECAR).wishes(elsewhere()).stream()
              .flatMap(wish -> wish.awaits().stream())
              .filter(check -> check.id() == CheckId.SIDECAR_ROOT)
              .toList();
      assertThat(practice.ask(root)).containsExactly(Hint.ROOT_CERTIFICATE_NOT_IN_NAMESPACE);
    }
  }

  /// The mesh's own settings undo the exclusion of the metadata server, and istiod does not let the
  /// machine in, so that nobody takes what is captured.
  @Test
  void theMachineTakesACaptureBackThatCutsItOff(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home);
        var admin = LabAdmin.in(home)) {
      practice.expose();
      admin
          .configMaps()
          .inNamespace("istio-system")
          .withName("istio")
          .edit(
              map -> {
                map.getData()
                    .compute(
                        "mesh",
                        (_, text) ->
                            String.valueOf(text)
                                .replace(
                                    "defaultConfig:\n",
                                    "defaultConfig:\n  proxyMetadata:\n   "
                                        + " ISTIO_SERVICE_EXCLUDE_CIDR: 10.0.0.0/8\n"));
                return map;
              });
      admin
          .configMaps()
          .inNamespace("istio-system")
          .withName("istio-sidecar-injector")
          .edit(
              map -> {
                map.getData()
                    .compute(
                        "values",
                        (_, text) ->
                            String.valueOf(text)
                                .replaceFirst(
                                    "\"clusterName\": *\"[^\"]*\"", "\"clusterName\": \"other\""));
                return map;
              });
      var quick = Istio1Practice.patient(practice, 20);

      assertThat(practice.run(quick, Istio1Practice.selected(), STEPS)).isEqualTo(Outcome.FAILED);

      assertThat(practice.hints()).containsExactly(Hint.MACHINE_CUT_OFF);
      Awaitility.await().until(() -> isActive(practice).equals("inactive"));
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(practice.ssh(THEIRS, "sudo iptables -t nat -S"))
                      .doesNotContain("ISTIO_"));
      assertThat(
              practice.ssh(
                  THEIRS, "curl -s http://169.254.169.254/computeMetadata/v1/instance/name"))
          .contains("vm-1");
      assertThat(practice.ssh(THEIRS, "systemctl is-enabled istio || true")).contains("disabled");
      assertThat(practice.events).noneMatch(BeforeJoiningTest::isKept);
    }
  }

  private static boolean isKept(RunEvent event) {
    return event instanceof RunEvent.ChangeDone done && done.change() instanceof KeepSidecar;
  }

  private static String isActive(Istio1Practice practice) {
    return practice.ssh(THEIRS, "systemctl is-active istio || true").strip();
  }

  private static JoinSpec elsewhere() {
    return Istio1Practice.selected().withWorkload(workload -> workload.withNamespace("elsewhere"));
  }
}
