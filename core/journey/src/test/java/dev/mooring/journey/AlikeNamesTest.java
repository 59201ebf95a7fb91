package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.Change;
import dev.mooring.change.Standing;
import dev.mooring.change.object.ApplyGroup;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.ControlPlanes;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.model.PortSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import dev.mooring.step.istio1.Istio1SidecarStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Two machines whose names become one name in the cluster, and two that want one Service.
class AlikeNamesTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({"shop_a, shop-a", "db_1, db-1", "VM.one, vm-one"})
  void theSecondOneIsRefusedBeforeAnythingIsMade(String first, String second) throws Exception {
    try (var practice = new OwnPractice(home, MeshKind.ISTIO_1)) {
      rename(first + " " + second);
      var plane = ControlPlanes.find(practice.world.cluster(), "").orElseThrow();
      namespace(practice, MeshKind.ISTIO_1);
      apply(practice, new ApplyGroup(Istio1SidecarStep.joining(spec(first, "orders"), plane)));
      var before = practice.inventory();

      assertThat(practice.run(spec(second, "web"), EnumSet.of(StepId.EXPOSE, StepId.SIDECAR)))
          .isEqualTo(Outcome.FAILED);

      assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);
      assertThat(refused(practice.events))
          .extracting(Finding.Failed::hint)
          .contains(Hint.GROUP_OF_ANOTHER_MACHINE);
      assertThat(refused(practice.events).toString()).contains(first);
      assertThat(practice.inventory()).isEqualTo(before);
      assertThat(
              new ApplyGroup(Istio1SidecarStep.joining(spec(first, "orders"), plane))
                  .standing(practice.world))
          .isInstanceOf(Standing.Free.class);
    }
  }

  @Test
  void aNamedGroupIsForTheMachinesOfOneWorkload() throws Exception {
    try (var practice = new OwnPractice(home, MeshKind.ISTIO_1)) {
      rename("shop-a shop-b");
      var plane = ControlPlanes.find(practice.world.cluster(), "").orElseThrow();
      namespace(practice, MeshKind.ISTIO_1);
      apply(practice, group(named("shop-a", "10.150.0.7", "orders"), plane));

      assertThat(group(named("shop-b", "10.150.0.8", "orders"), plane).standing(practice.world))
          .isInstanceOf(Standing.Free.class);
      assertThat(group(named("shop-b", "10.150.0.8", "web"), plane).standing(practice.world))
          .isInstanceOfSatisfying(
              Standing.Taken.class,
              taken -> assertThat(taken.why().hint()).isEqualTo(Hint.GROUP_OF_ANOTHER_MACHINE));
    }
  }

  private static ApplyGroup group(JoinSpec spec, ControlPlane plane) {
    return new ApplyGroup(Istio1SidecarStep.joining(spec, plane));
  }

  private static JoinSpec named(String host, String address, String service) {
    return spec(MeshKind.ISTIO_1, machine(host, address), service)
        .withWorkload(workload -> workload.named("shop"));
  }

  @ParameterizedTest
  @EnumSource
  void theServiceOfAnotherMachineDoesNotMove(MeshKind mesh) throws Exception {
    try (var practice = new OwnPractice(home, mesh)) {
      rename("shop-a shop-b");
      namespace(practice, mesh);
      var first = spec(mesh, machine("shop-a", "10.150.0.7"), "orders");
      registrations(practice, first).forEach(change -> apply(practice, change));
      var second = spec(mesh, machine("shop-b", "10.150.0.8"), "orders");

      var refusals = practice.journey.step(StepId.SERVICES).refusals(second, practice.world);

      assertThat(refusals)
          .isNotEmpty()
          .allMatch(one -> one.why().hint() == Hint.OBJECT_OF_ANOTHER_MACHINE);
      assertThat(refusals).allMatch(one -> one.why().args().contains("shop-a"));
      assertThat(practice.journey.step(StepId.SERVICES).refusals(first, practice.world)).isEmpty();
    }
  }

  /// The lab's one machine answers to these names, too.
  private void rename(String names) throws IOException {
    var config = home.resolve("ssh_config");
    Files.writeString(
        config, Files.readString(config).replace("Host istio-vm", "Host istio-vm " + names));
  }

  private static Stream<Change> registrations(OwnPractice practice, JoinSpec spec) {
    return practice.journey.step(StepId.SERVICES).wishes(spec).stream()
        .map(wish -> wish.change())
        .filter(change -> change.title().toString().contains("orders"));
  }

  private static void namespace(OwnPractice practice, MeshKind mesh) {
    var spec = spec(mesh, machine("any", "10.150.0.9"), "orders");
    practice.journey.step(StepId.SIDECAR).wishes(spec).stream()
        .map(wish -> wish.change())
        .limit(1)
        .forEach(change -> apply(practice, change));
  }

  private static void apply(OwnPractice practice, Change change) {
    change.apply(practice.world, _ -> {});
  }

  private static List<Finding.Failed> refused(List<RunEvent> events) {
    return events.stream()
        .filter(RunEvent.ChangeRefused.class::isInstance)
        .map(event -> ((RunEvent.ChangeRefused) event).finding())
        .toList();
  }

  private static JoinSpec spec(String host, String service) {
    return spec(MeshKind.ISTIO_1, machine(host, "10.150.0.7"), service);
  }

  private static MachineRef machine(String host, String address) {
    return MachineRef.own(new OwnHost(host, 0, "", address));
  }

  private static JoinSpec spec(MeshKind mesh, MachineRef machine, String service) {
    var like = mesh == MeshKind.TUTORIAL ? Practice.spec() : Istio1Practice.spec();
    var services =
        List.of(
            new ServiceSpec(
                service, List.of(PortSpec.parse("tcp:5432")), "default", Optional.empty()));
    return OwnPractice.spec(
        like.withWorkload(workload -> workload.withServices(services)),
        OwnCluster.UNKNOWN,
        machine);
  }
}
