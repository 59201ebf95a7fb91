package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.live.kubernetes.LabAdmin;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ratings database on a machine that stands there, and what asks it.
class Istio1ServicesTest {
  private static final Set<StepId> STEPS = EnumSet.of(StepId.MACHINE, StepId.SERVICES);
  private static final JoinSpec SPEC = spec();
  @TempDir Path home;

  @Test
  void theDatabaseListensWhereTheSidecarAsksAndAllOfItGoesAgain() throws Exception {
    try (var practice = prepared()) {
      var before = practice.inventory();
      assertThat(run(practice)).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(onMachine(practice, "sudo ss -Hlntup")).contains("0.0.0.0:3306");
      assertThat(
              onMachine(
                  practice, "sudo mysql -e \"select Host from mysql.user where User='ratings'\""))
          .contains("localhost", "127.0.0.6");
      assertThat(practice.inventory())
          .contains(
              "Service vm/mysqldb",
              "Deployment bookinfo/ratings-v2-mysql-vm",
              "DestinationRule bookinfo/ratings-machine",
              "VirtualService bookinfo/reviews-machine");
      practice.events.clear();
      assertThat(run(practice)).isEqualTo(Outcome.DONE);
      assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);

      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);
      Awaitility.await().untilAsserted(() -> assertThat(practice.inventory()).isEqualTo(before));
      assertThat(onMachine(practice, "ls /etc/mysql /var/lib/mooring; dpkg -l"))
          .doesNotContain("mooring", "mariadb");
    }
  }

  @Test
  void aServerOnTheLoopbackInterfaceAndPodsWithoutSidecarsAreSeen() throws Exception {
    try (var practice = prepared()) {
      inCluster(
          admin ->
              admin
                  .namespaces()
                  .withName("bookinfo")
                  .edit(
                      namespace -> {
                        namespace.getMetadata().getLabels().remove("istio-injection");
                        return namespace;
                      }));
      assertThat(run(practice)).isEqualTo(Outcome.FAILED);
      assertThat(practice.hints()).containsExactly(Hint.PODS_WITHOUT_SIDECAR);
      onMachine(
          practice,
          "printf '[mysqld]\\nbind-address = 127.0.0.1\\n' | sudo tee"
              + " /etc/mysql/mariadb.conf.d/99-own.cnf && sudo systemctl restart mariadb");
      assertThat(found(practice, "services.listens")).isEqualTo(Hint.DATABASE_ON_LOOPBACK_ONLY);
    }
  }

  /// On a machine that was there before, so that everything on it has to be taken back.
  private static JoinSpec spec() {
    return Istio1Practice.spec()
        .withMachine(
            new ExistingInstance(new MachineRef("practice", "us-east4-a", "vm-1"), "mooring"));
  }

  /// A lab with the namespace of the machine's services.
  private Istio1Practice prepared() throws Exception {
    var practice = new Istio1Practice(home);
    inCluster(
        admin ->
            admin
                .load(
                    new ByteArrayInputStream(
                        "apiVersion: v1\nkind: Namespace\nmetadata: {name: vm}\n"
                            .getBytes(StandardCharsets.UTF_8)))
                .create());
    return practice;
  }

  private void inCluster(Consumer<KubernetesClient> work) {
    try (var admin = LabAdmin.in(home)) {
      work.accept(admin);
    }
  }

  private static Outcome run(Istio1Practice practice) {
    return practice.run(SPEC, STEPS);
  }

  private static String onMachine(Istio1Practice practice, String line) {
    return practice.world.machine(SPEC.machineRef()).orElseThrow().ask(line).out();
  }

  private static Hint found(Istio1Practice practice, String check) {
    return practice.journey.step(StepId.SERVICES).after(SPEC).stream()
        .filter(one -> one.id().word().equals(check))
        .map(one -> ((Finding.Failed) one.verdict(practice.world)).hint())
        .findFirst()
        .orElseThrow();
  }
}
