package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.change.Place;
import dev.mooring.change.cloud.ForbidSsh;
import dev.mooring.check.Hint;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.run.Cleanup;
import dev.mooring.run.Journal;
import dev.mooring.run.Remains;
import dev.mooring.run.Renewal;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.ChangeDone;
import dev.mooring.run.RunEvent.ChangeFailed;
import dev.mooring.run.RunEvent.Kept;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.Stop;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An undo always gets out: what can be taken back is, what can't is told with its reason, and the
/// next try goes on from there.
class WayOutTest {
  private static final MachineRef THEIRS = new MachineRef("practice", "us-east4-a", "vm-1");

  private static final EnumSet<StepId> ALL = EnumSet.allOf(StepId.class);

  @Test
  void aMachineThatDoesNotAnswerIsKnockedAtOnceAndLeft(@TempDir Path home) {
    try (var practice = new OwnPractice(home)) {
      var untouched = practice.inventory();
      assertThat(practice.run(OwnPractice.spec(OwnCluster.UNKNOWN))).isEqualTo(Outcome.DONE);
      var silent = new SilentMachines(practice.world);
      var cleanup = new Cleanup(silent, practice.journal);

      var remains = cleanup.look();

      assertThat(silent.knocks()).hasValue(1);
      assertThat(remains.items()).anyMatch(item -> item.unseen().isEmpty());
      assertThat(remains.items())
          .filteredOn(WayOutTest::isOnTheMachine)
          .hasSizeGreaterThan(5)
          .allSatisfy(
              item -> assertThat(item.unseen().orElseThrow().hint()).isEqualTo(Hint.UNREACHABLE));

      practice.events.clear();
      assertThat(cleanup.run(remains.entries(), new Stop(), practice.events::add))
          .isEqualTo(Outcome.FAILED);
      assertThat(silent.knocks()).hasValue(2);
      assertThat(practice.inventory()).isEqualTo(untouched);
      assertThat(cleanup.look().items()).allMatch(WayOutTest::isOnTheMachine);

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.ssh("ls -d /var/lib/mooring 2>&1 || true")).contains("No such file");
      assertThat(new Cleanup(silent, practice.journal).look().isEmpty()).isTrue();
    }
  }

  /// Afterwards the machine can't be asked any more.
  @Test
  void whatWasSettledWithoutUsIsNotedBeforeTheKeyGoes(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      assertThat(practice.run(Istio1Practice.selected(), ALL)).isEqualTo(Outcome.DONE);
      practice.world.machine(THEIRS).orElseThrow().ask("sudo rm /var/lib/istio/envoy/cluster.env");

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      assertThat(practice.journal.open()).isEmpty();
    }
  }

  @Test
  void aClusterThatDoesNotAnswerHindersNoMachine(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      var untouched = practice.inventory();
      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      practice.lab.cluster().pause();
      var cleanup = new Cleanup(practice.world, practice.journal, Practice.spec().cluster());

      var remains = cleanup.look();
      assertThat(remains.items())
          .filteredOn(item -> item.unseen().isPresent())
          .hasSizeGreaterThan(5)
          .allSatisfy(
              item ->
                  assertThat(item.unseen().orElseThrow().hint())
                      .isEqualTo(Hint.API_SERVER_UNREACHABLE));
      practice.events.clear();
      assertThat(cleanup.run(remains.entries(), new Stop(), practice.events::add))
          .isEqualTo(Outcome.FAILED);
      assertThat(practice.world.cloud().instance(Practice.MACHINE)).isEmpty();
      assertThat(failures(practice.events)).containsOnly(Hint.API_SERVER_UNREACHABLE);

      practice.lab.cluster().resume();
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.inventory()).isEqualTo(untouched);
    }
  }

  @Test
  void aClusterThatGoogleListsNoMoreTookItsObjectsAlong(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      practice.lab.cluster().pause();
      var deleted = new ClusterRef(Practice.CONTEXT, "practice", "us-east4-a", "deleted");
      var cleanup = new Cleanup(practice.world, practice.journal, deleted);

      var remains = cleanup.look();
      assertThat(remains.items()).allMatch(item -> item.unseen().isEmpty());
      assertThat(remains.remarks()).extracting("key").containsExactly("undo.gone.cluster");
      assertThat(cleanup.run(remains.entries(), new Stop(), _ -> {})).isEqualTo(Outcome.DONE);

      assertThat(practice.world.cloud().instances("practice")).hasSize(1);
      assertThat(cleanup.look().isEmpty()).isTrue();
      assertThat(practice.journal.open()).isEmpty();
    }
  }

  @Test
  void aMachineThatWasDeletedTookAlongWhatWasOnIt(@TempDir Path home) throws Exception {
    try (var practice = selected(home)) {
      var untouched = practice.inventory();
      assertThat(practice.run(spec(), ALL)).isEqualTo(Outcome.DONE);
      practice.world.cloud().deleteInstance(THEIRS, UUID.randomUUID().toString());

      var remains = new Cleanup(practice.world, practice.journal).look();
      assertThat(remains.items()).noneMatch(WayOutTest::isOnTheMachine);
      assertThat(remains.remarks()).extracting("key").containsExactly("undo.gone.machine");
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      untouched.removeIf(name -> name.contains("vm-1"));
      assertThat(practice.inventory()).isEqualTo(untouched);
      assertThat(practice.journal.open()).isEmpty();
    }
  }

  @Test
  void theKeyStaysAsLongAsSomethingIsLeftOnTheMachine(@TempDir Path home) throws Exception {
    try (var practice = selected(home)) {
      assertThat(practice.run(spec(), ALL)).isEqualTo(Outcome.DONE);
      ssh(practice, "sudo mv /usr/bin/apt-get /usr/bin/apt-got");
      practice.events.clear();

      assertThat(practice.undo()).isEqualTo(Outcome.FAILED);
      assertThat(practice.events).noneMatch(event -> isDone(event, ForbidSsh.class));
      assertThat(practice.events)
          .filteredOn(Kept.class::isInstance)
          .singleElement()
          .satisfies(kept -> assertThat(((Kept) kept).change()).isInstanceOf(ForbidSsh.class));
      assertThat(practice.events).anyMatch(ChangeDone.class::isInstance);

      ssh(practice, "sudo mv /usr/bin/apt-got /usr/bin/apt-get");
      practice.events.clear();
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.events)
          .filteredOn(ChangeDone.class::isInstance)
          .last()
          .satisfies(last -> assertThat(isDone(last, ForbidSsh.class)).isTrue());
      assertThat(new Cleanup(practice.world, practice.journal).look().isEmpty()).isTrue();
    }
  }

  @Test
  void aRenewalIsTakenBackToo(@TempDir Path home) {
    try (var practice = new OwnPractice(home, MeshKind.ISTIO_1)) {
      var spec = OwnPractice.spec(Istio1Practice.spec(), OwnCluster.UNKNOWN, OwnPractice.MACHINE);
      var look = "sudo find /etc /var/lib/istio /var/lib/mooring /usr/local -type f | sort";
      var before = practice.ssh(look);
      assertThat(practice.run(spec)).isEqualTo(Outcome.DONE);
      var renewal = practice.journey.identity().orElseThrow().renewal(spec);
      assertThat(new Renewal(practice.world, practice.journal).run(renewal, practice.events::add))
          .isEqualTo(Outcome.DONE);

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      assertThat(practice.ssh(look)).isEqualTo(before);
      assertThat(practice.journal.open()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 7})
  void anUndoThatDiedIsFinishedByTheNext(int n, @TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      var untouched = practice.inventory();
      assertThat(practice.run()).isEqualTo(Outcome.DONE);

      dieAt(n, practice, ChangeBegun.class);
      dieAt(1, practice, ChangeDone.class);
      var journal = new Journal(home.resolve("state/journal.jsonl"));
      var cleanup = new Cleanup(practice.world, journal);
      assertThat(cleanup.run(cleanup.plan(), new Stop(), _ -> {})).isEqualTo(Outcome.DONE);

      assertThat(practice.inventory()).isEqualTo(untouched);
      assertThat(cleanup.plan()).isEmpty();
    }
  }

  private static void dieAt(int n, Practice practice, Class<? extends RunEvent> kind) {
    var left = new AtomicInteger(n);
    Consumer<RunEvent> powerCut =
        event -> {
          if (kind.isInstance(event) && left.decrementAndGet() <= 0) {
            throw new PowerCut();
          }
        };
    var cleanup =
        new Cleanup(
            practice.world, new Journal(practice.lab.home().resolve("state/journal.jsonl")));
    assertThatThrownBy(() -> cleanup.run(cleanup.plan(), new Stop(), powerCut))
        .isInstanceOf(PowerCut.class);
  }

  private static void ssh(Practice practice, String commandLine) {
    var outcome =
        practice.world.machine(THEIRS).orElseThrow().run(commandLine, new byte[0], _ -> {});
    assertThat(outcome.isOk()).as("%s", outcome).isTrue();
  }

  private static boolean isOnTheMachine(Remains.Item item) {
    return item.inverse().place() instanceof Place.OnTheMachine;
  }

  private static boolean isDone(RunEvent event, Class<?> kind) {
    return event instanceof ChangeDone done && kind.isInstance(done.change());
  }

  private static List<Hint> failures(List<RunEvent> events) {
    return events.stream()
        .filter(ChangeFailed.class::isInstance)
        .map(event -> ((ChangeFailed) event).finding().hint())
        .toList();
  }

  /// With a machine of others that runs already.
  private static Practice selected(Path home) throws Exception {
    var practice = new Practice(home);
    Awaitility.await()
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> practice.lab.machines().stream().anyMatch(m -> m.name().equals("vm-1")));
    return practice;
  }

  private static JoinSpec spec() {
    return Practice.spec().withMachine(new ExistingInstance(THEIRS, "mooring"));
  }

  private static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
