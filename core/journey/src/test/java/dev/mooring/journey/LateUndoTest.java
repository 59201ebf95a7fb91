package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.cloud.ForbidSsh;
import dev.mooring.check.Hint;
import dev.mooring.live.kubernetes.AbsentCluster;
import dev.mooring.marked.MarkedThings;
import dev.mooring.mesh.tutorial.SidecarEnv;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.ServiceSpec;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.run.Cleanup;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.Stop;
import dev.mooring.step.StepId;
import dev.mooring.text.Phrase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An undo that comes late, after much has gone: keys, clusters, machines, journals.
class LateUndoTest {
  private static final EnumSet<StepId> ALL = EnumSet.allOf(StepId.class);
  private static final EnumSet<StepId> MACHINE = EnumSet.of(StepId.CONTEXT, StepId.MACHINE);
  @TempDir private Path home;

  @Test
  void aKeyThatHasExpiredIsLetInOnceMoreAndGoesAtTheEnd() throws Exception {
    try (var practice = selected()) {
      var untouched = practice.inventory();
      assertThat(practice.run(Practice.selected(), ALL)).isEqualTo(Outcome.DONE);
      practice.allow(Practice.THEIRS, practice.world.now().minus(Duration.ofHours(1)));
      try (var connections = practice.connections()) {
        var late = practice.anew(practice.world.cluster(), connections);
        var cleanup = new Cleanup(late, practice.journal);
        var remains = cleanup.look();
        assertThat(remains.remarks()).extracting("key").contains("undo.key.renewed");
        assertThat(remains.items())
            .filteredOn(item -> item.unseen().isPresent())
            .hasSizeGreaterThan(5)
            .allSatisfy(
                item ->
                    assertThat(item.unseen().orElseThrow().hint()).isEqualTo(Hint.LOGIN_REFUSED));
        var events = new ArrayList<RunEvent>();

        assertThat(cleanup.run(remains.entries(), new Stop(), events::add))
            .as("%s", events)
            .isEqualTo(Outcome.DONE);

        assertThat(practice.inventory()).isEqualTo(untouched);
        assertThat(practice.world.cloud().metadata(Practice.THEIRS, "ssh-keys")).isEmpty();
        assertThat(practice.journal.open()).isEmpty();
      }
    }
  }

  /// gcloud takes expired keys out of the metadata whenever it adds one.
  @Test
  void aKeyThatGcloudTidiedAwayIsLetInOnceMoreToo() throws Exception {
    try (var practice = selected()) {
      assertThat(practice.run(Practice.selected(), ALL)).isEqualTo(Outcome.DONE);
      var key =
          practice.journal.open().stream()
              .map(entry -> entry.inverse().orElseThrow())
              .filter(ForbidSsh.class::isInstance)
              .map(ForbidSsh.class::cast)
              .findFirst()
              .orElseThrow();
      practice.world.cloud().forbidSsh(Practice.THEIRS, key.publicKey(), Optional.empty());
      try (var connections = practice.connections()) {
        var late = practice.anew(practice.world.cluster(), connections);
        var cleanup = new Cleanup(late, practice.journal);

        assertThat(cleanup.run(cleanup.plan(), new Stop(), _ -> {})).isEqualTo(Outcome.DONE);

        assertThat(practice.world.cloud().metadata(Practice.THEIRS, "ssh-keys")).isEmpty();
        assertThat(practice.journal.open()).isEmpty();
      }
    }
  }

  @Test
  void withoutAWayToTheClusterTheRestIsTakenBackAndItsEntriesStay() throws Exception {
    try (var practice = new Practice(home);
        var connections = practice.connections()) {
      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      var lost = practice.anew(absent(), connections);
      var cleanup = new Cleanup(lost, practice.journal, Practice.spec().cluster());
      var remains = cleanup.look();
      assertThat(remains.items())
          .filteredOn(item -> item.unseen().isPresent())
          .hasSizeGreaterThan(5)
          .allSatisfy(
              item ->
                  assertThat(item.unseen().orElseThrow().hint())
                      .isEqualTo(Hint.KUBECONFIG_POINTS_NOWHERE));

      assertThat(cleanup.run(remains.entries(), new Stop(), _ -> {})).isEqualTo(Outcome.FAILED);

      assertThat(practice.world.cloud().instance(Practice.MACHINE)).isEmpty();
      assertThat(practice.journal.open()).isNotEmpty();
      assertThat(cleanup.look().items()).isNotEmpty().allMatch(item -> item.unseen().isPresent());
      assertThat(MarkedThings.find(lost, Practice.spec()).unseen())
          .anySatisfy(unseen -> assertThat(unseen.args()).contains("demo-cluster"));

      var said = Cleanup.withoutCluster(lost, practice.journal, Practice.spec().cluster());
      assertThat(said.look().isEmpty()).isTrue();
      said.settle();
      assertThat(practice.journal.open()).isEmpty();
    }
  }

  @Test
  void aClusterThatGoogleListsNoMoreIsGoneAlsoWithoutAContext() throws Exception {
    try (var practice = new Practice(home);
        var connections = practice.connections()) {
      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      var deleted = new ClusterRef(Practice.CONTEXT, "practice", "us-east4-a", "deleted");
      var cleanup = new Cleanup(practice.anew(absent(), connections), practice.journal, deleted);

      assertThat(cleanup.run(cleanup.plan(), new Stop(), _ -> {})).isEqualTo(Outcome.DONE);

      assertThat(practice.journal.open()).isEmpty();
      assertThat(practice.world.cloud().instance(Practice.MACHINE)).isEmpty();
    }
  }

  @Test
  void byTheMarksTheKeyAndTheBlocksOfAnExistingInstanceAreFoundToo() throws Exception {
    try (var practice = selected()) {
      assertThat(practice.run(Practice.selected(), ALL)).isEqualTo(Outcome.DONE);
      var before = ask(practice, "cat " + SidecarEnv.PATH);
      assertThat(before).contains("# BEGIN mooring");
      var found = MarkedThings.find(practice.world, Practice.selected());
      var journey = practice.journal.journey();
      assertThat(found.of(journey)).anyMatch(ForbidSsh.class::isInstance);

      var keyless = found.of(journey).stream().filter(one -> !(one instanceof ForbidSsh)).toList();
      var cluster = Practice.selected().cluster();
      var rest = Cleanup.of(practice.world, keyless, journey, cluster);
      assertThat(rest.run(rest.plan(), new Stop(), _ -> {})).isEqualTo(Outcome.DONE);
      assertThat(ask(practice, "cat " + SidecarEnv.PATH + " 2>&1 || true"))
          .doesNotContain("mooring");
      var key = Cleanup.of(practice.world, found.of(journey), journey, cluster);
      assertThat(key.run(key.plan(), new Stop(), _ -> {})).isEqualTo(Outcome.DONE);
      assertThat(practice.world.cloud().metadata(Practice.THEIRS, "ssh-keys")).isEmpty();
    }
  }

  @Test
  void twoMachinesAreToldApartAndBothAreGivenBack() throws Exception {
    try (var practice = selected()) {
      var untouched = practice.inventory();
      assertThat(practice.run(Practice.selected(), ALL)).isEqualTo(Outcome.DONE);
      assertThat(practice.run(alone(Practice.MACHINE), MACHINE)).isEqualTo(Outcome.DONE);
      var cleanup = new Cleanup(practice.world, practice.journal);

      var remains = cleanup.look();

      assertThat(remains.remarks()).extracting("key").contains("undo.machines");
      assertThat(remains.items())
          .flatExtracting(item -> item.told())
          .filteredOn(told -> told.key().equals("undo.on"))
          .extracting(told -> told.args().toString())
          .anyMatch(where -> where.contains("vm-1"))
          .anyMatch(where -> where.contains("istio-vm"));
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.inventory()).isEqualTo(untouched);
      assertThat(practice.journal.open()).isEmpty();
    }
  }

  @Test
  void ofTwoMachinesOneIsGoneAndTheOtherIsGivenBack() throws Exception {
    try (var practice = selected()) {
      var untouched = practice.inventory();
      assertThat(practice.run(Practice.selected(), ALL)).isEqualTo(Outcome.DONE);
      assertThat(practice.run(alone(Practice.MACHINE), MACHINE)).isEqualTo(Outcome.DONE);
      practice.world.cloud().deleteInstance(Practice.THEIRS, UUID.randomUUID().toString());

      var remains = new Cleanup(practice.world, practice.journal).look();
      assertThat(remains.remarks()).extracting("key").contains("undo.gone.machine");
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      untouched.removeIf(name -> name.contains("vm-1"));
      assertThat(practice.inventory()).isEqualTo(untouched);
      assertThat(practice.journal.open()).isEmpty();
    }
  }

  private static AbsentCluster absent() {
    return new AbsentCluster(
        new WorldException.NotFound(
            Trouble.KUBECONFIG_POINTS_NOWHERE,
            Phrase.of("refusal.said", "There is no such context."),
            null));
  }

  private static String ask(Practice practice, String commandLine) {
    return practice.world.machine(Practice.THEIRS).orElseThrow().ask(commandLine).out();
  }

  private Practice selected() throws Exception {
    var practice = new Practice(home);
    Awaitility.await()
        .until(() -> practice.lab.machines().stream().anyMatch(m -> m.name().equals("vm-1")));
    return practice;
  }

  /// One that is made, and offers nothing.
  private static JoinSpec alone(MachineRef machine) {
    return with(NewInstance.usual(machine), List.of());
  }

  private static JoinSpec with(Machine machine, List<ServiceSpec> services) {
    return Practice.spec()
        .withMachine(machine)
        .withWorkload(workload -> workload.withServices(services));
  }
}
