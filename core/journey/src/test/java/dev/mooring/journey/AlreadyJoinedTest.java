package dev.mooring.journey;

import static dev.mooring.journey.Istio1Practice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Hint;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/// A machine that is in a mesh already, by another journey or by hand, is never joined over.
class AlreadyJoinedTest {
  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void byAnotherJourney(MeshKind mesh) {
    try (var practice = new OwnPractice(home, mesh)) {
      practice.ssh(
          "sudo mkdir -p /var/lib/mooring; echo other1 | sudo tee /var/lib/mooring/journey");
      refused(practice, mesh, Hint.JOINED_BY_ANOTHER_JOURNEY, "other1");
      practice.ssh("echo " + practice.world.journey() + " | sudo tee /var/lib/mooring/journey");
      assertThat(practice.journey.step(StepId.SIDECAR).plan(spec(mesh), practice.world).refusals())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void byHand(MeshKind mesh) {
    try (var practice = new OwnPractice(home, mesh)) {
      practice.ssh(
          "sudo mkdir -p /var/lib/istio/envoy; echo A=b | sudo tee"
              + " /var/lib/istio/envoy/cluster.env");
      assertThat(practice.journey.step(StepId.SIDECAR).plan(spec(mesh), practice.world).refusals())
          .as("a file alone is no sidecar")
          .noneMatch(refusal -> refusal.why().hint() == Hint.JOINED_BY_HAND);
      practice.ssh(install(mesh));
      refused(practice, mesh, Hint.JOINED_BY_HAND, "cluster.env");
    }
  }

  private static String install(MeshKind mesh) {
    return mesh == MeshKind.TUTORIAL
        ? "curl -sfL -o p.deb"
            + " https://storage.googleapis.com/istio-release/releases/0.2.12/deb/istio-proxy.deb;"
            + " sudo dpkg -i p.deb"
        : "curl -sfL -o s.deb"
            + " https://storage.googleapis.com/istio-release/releases/1.27.3/deb/istio-sidecar.deb;"
            + " sudo dpkg -i s.deb";
  }

  private static void refused(OwnPractice practice, MeshKind mesh, Hint hint, String name) {
    practice.events.clear();
    assertThat(practice.run(spec(mesh))).isEqualTo(Outcome.FAILED);
    assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);
    assertThat(practice.events)
        .filteredOn(RunEvent.ChangeRefused.class::isInstance)
        .anySatisfy(
            event -> {
              var why = ((RunEvent.ChangeRefused) event).finding();
              assertThat(why.hint()).isEqualTo(hint);
              assertThat(why.args().toString()).contains(name);
            });
  }

  @Test
  void byAnEntryThatIsNotItsGroups() throws Exception {
    try (var practice = new Istio1Practice(home)) {
      var address = practice.world.cloud().instance(THEIRS).orElseThrow().internalIp();
      var kind = practice.plane.kinds().workloadEntry();
      practice.world.cluster().apply(entry(kind, address));
      practice.events.clear();
      practice.run(Istio1Practice.selected(), EnumSet.of(StepId.MACHINE));
      assertThat(practice.run(Istio1Practice.selected(), EnumSet.of(StepId.SIDECAR)))
          .isEqualTo(Outcome.FAILED);
      assertThat(practice.refused())
          .extracting(one -> one.hint())
          .containsExactly(Hint.ENTRY_HAS_ADDRESS);
      assertThat(practice.refused().getFirst().args()).contains("WorkloadEntry bookinfo/theirs");

      practice.world.cluster().delete(entry(kind, address).ref());
      practice.world.cluster().apply(entry(kind, "10.99.0.1"));
      assertThat(
              practice
                  .journey
                  .step(StepId.SIDECAR)
                  .plan(Istio1Practice.selected(), practice.world)
                  .refusals())
          .isEmpty();
    }
  }

  private static Resource entry(ResourceKind kind, String address) {
    var json =
        """
        {"apiVersion": "%s", "kind": "WorkloadEntry",
         "metadata": {"name": "theirs", "namespace": "bookinfo"},
         "spec": {"address": "%s", "labels": {"app": "theirs"}}}
        """
            .formatted(kind.apiVersion(), address);
    return new Resource(
        new ResourceRef(kind, "bookinfo", "theirs"), JsonMapper.builder().build().readTree(json));
  }

  private static JoinSpec spec(MeshKind mesh) {
    var like = mesh == MeshKind.TUTORIAL ? Practice.spec() : Istio1Practice.spec();
    return OwnPractice.spec(withoutServices(like), OwnCluster.UNKNOWN, OwnPractice.MACHINE);
  }

  private static JoinSpec withoutServices(JoinSpec like) {
    return like.withWorkload(workload -> workload.withServices(List.of()));
  }
}
