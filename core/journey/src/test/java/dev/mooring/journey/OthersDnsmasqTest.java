package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.Standing;
import dev.mooring.change.file.FileBody;
import dev.mooring.change.file.PutFile;
import dev.mooring.check.Hint;
import dev.mooring.facts.Balancers;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.mesh.tutorial.Kubedns;
import dev.mooring.model.JoinSpec;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.Status;
import dev.mooring.step.Plan;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Others' settings of dnsmasq for names that the tutorial's journey needs: other addresses are
/// refused in the plan, the same ones serve and stay.
class OthersDnsmasqTest {
  private static final String OFFICE = "/etc/dnsmasq.d/office";
  private static Practice practice;

  @BeforeAll
  static void start(@TempDir Path home) throws Exception {
    practice = exposed(home);
  }

  @AfterAll
  static void end() {
    practice.close();
  }

  private static Practice exposed(Path home) throws Exception {
    var world = new Practice(home, MachineOs.DEBIAN_12);
    Awaitility.await()
        .until(() -> world.lab.machines().stream().anyMatch(m -> m.name().equals("vm-1")));
    world.run(Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.EXPOSE, StepId.MACHINE));
    return world;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "address=/istio-pilot/10.9.9.9            | /etc/dnsmasq.d/office",
        "address=/istio-ca.istio-system/10.9.9.9  | /etc/dnsmasq.d/office",
        "address=/printer/istio-mixer/10.9.9.9    | /etc/dnsmasq.d/office",
        "server=/svc.cluster.local/10.9.9.9       | /etc/dnsmasq.d/office",
        "local=/default.svc.cluster.local/        | /etc/dnsmasq.d/office",
        "host-record=istio-pilot,10.9.9.9         | /etc/dnsmasq.d/office",
        "address=/istio-pilot/10.9.9.9 # theirs   | /etc/dnsmasq.conf",
        "10.9.9.9 gateway istio-pilot             | /etc/hosts"
      })
  void anotherAnswerIsRefusedInThePlanWithItsFile(String line, String file) {
    with(
        line,
        file,
        plan ->
            assertThat(plan.refusals())
                .singleElement()
                .satisfies(
                    refusal -> {
                      assertThat(refusal.why().hint())
                          .isEqualTo(Hint.CLUSTER_NAME_ANSWERED_BY_OTHERS);
                      assertThat(refusal.why().args().getFirst())
                          .asString()
                          .matches(file + ":\\d+");
                      assertThat(refusal.why().args()).contains("vm-1", line);
                    }));
    assertThat(plan(practice).refusals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# address=/istio-pilot/10.9.9.9  | /etc/dnsmasq.d/office",
        "address=/istio-pilot.example/10.9.9.9 | /etc/dnsmasq.d/office",
        "address=/istio-pilot/10.9.9.9    | /etc/dnsmasq.d/office.dpkg-old",
        "10.9.9.9 istio-pilot.example     | /etc/hosts"
      })
  void whatIsAboutOtherNamesIsNoneOfOurs(String line, String file) {
    with(
        line,
        file,
        plan -> {
          assertThat(plan.refusals()).isEmpty();
          assertThat(plan.left()).noneMatch(PutFile.class::isInstance);
        });
  }

  /// Looks at the plan while others have a line in a file.
  private static void with(String line, String file, Consumer<Plan> judge) {
    ssh("sudo mkdir -p /etc/dnsmasq.d; if [ -e %1$s ]; then cp %1$s kept; fi".formatted(file));
    ssh("printf '%s\\n' '" + line + "' | sudo tee -a " + file);
    try {
      judge.accept(plan(practice));
    } finally {
      ssh("sudo rm -f %1$s; if [ -e kept ]; then sudo cp kept %1$s; rm kept; fi".formatted(file));
    }
  }

  @Test
  void theSameAnswersServeAndStay(@TempDir Path home) throws Exception {
    try (var other = exposed(home)) {
      var theirs = kubedns(other);
      ssh(other, "sudo mkdir -p /etc/dnsmasq.d; printf '%s' '" + theirs + "' | sudo tee " + OFFICE);
      var kubedns =
          new PutFile(
              Practice.THEIRS,
              Kubedns.PATH,
              new FileBody.KubednsBody(Practice.selected().cluster()),
              "root:root",
              "0644",
              "dnsmasq");

      assertThat(plan(other).left()).contains(kubedns);
      assertThat(kubedns.standing(other.world)).isEqualTo(new Standing.Fits(OFFICE + ":1"));
      assertThat(other.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.DONE);

      assertThat(
              Status.of(other.journey.step(StepId.SIDECAR), Practice.selected(), other.world)
                  .isDone())
          .isTrue();
      assertThat(ssh(other, "ls /etc/dnsmasq.d")).contains("office").doesNotContain("kubedns");

      assertThat(other.undoButSsh()).isEqualTo(Outcome.DONE);
      assertThat(ssh(other, "ls /etc/dnsmasq.d; cat " + OFFICE)).isEqualTo("office\n" + theirs);
    }
  }

  private static String kubedns(Practice other) {
    return new Kubedns(
            address(other, ControlPlaneBalancer.DNS),
            address(other, ControlPlaneBalancer.MIXER),
            address(other, ControlPlaneBalancer.PILOT),
            address(other, ControlPlaneBalancer.CA),
            JoinSpec.ISTIO_NAMESPACE)
        .render();
  }

  private static String address(Practice other, ControlPlaneBalancer balancer) {
    return Balancers.address(other.world, balancer).orElseThrow();
  }

  private static Plan plan(Practice world) {
    return world.journey.step(StepId.SIDECAR).plan(Practice.selected(), world.world);
  }

  private static String ssh(String commandLine) {
    return ssh(practice, commandLine);
  }

  private static String ssh(Practice world, String commandLine) {
    var outcome =
        world.world.machine(Practice.THEIRS).orElseThrow().run(commandLine, new byte[0], _ -> {});
    assertThat(outcome.isOk()).as(commandLine + ": " + outcome).isTrue();
    return outcome.out();
  }
}
