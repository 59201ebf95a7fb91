package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.change.cloud.CloudTrace;
import dev.mooring.change.cloud.CreateMachine;
import dev.mooring.change.cloud.DeleteMachine;
import dev.mooring.change.cloud.SshAccess;
import dev.mooring.command.bash.Bash;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.Instance;
import dev.mooring.port.WorldException;
import dev.mooring.run.Cleanup;
import dev.mooring.run.JournalEntry;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was deleted by hand and made anew by others under its name isn't ours, whatever its labels
/// say: the journal knows the request that made ours, and its number.
class MadeAnewTest {
  private static final EnumSet<StepId> MACHINE = EnumSet.of(StepId.CONTEXT, StepId.MACHINE);
  private static final String RULE = "mooring-pods-to-istio-vm";
  @TempDir private Path home;

  @Test
  void anInstanceWithOurLabelsAndAnotherNumberStaysAndIsTold() throws Exception {
    try (var practice = new Practice(home)) {
      assertThat(practice.run(Practice.spec(), MACHINE)).isEqualTo(Outcome.DONE);
      var ours = practice.world.cloud().instance(Practice.MACHINE).orElseThrow();
      assertThat(trace(practice).id()).isEqualTo(ours.id()).matches("[0-9]+");
      assertThat(ours.description()).contains(trace(practice).request());

      practice.makeAnew(Practice.MACHINE, ours.labels());
      var remains = new Cleanup(practice.world, practice.journal).look();
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      assertThat(remains.remarks()).extracting("key").contains("told.machine.others");
      assertThat(practice.world.cloud().instance(Practice.MACHINE).map(Instance::labels))
          .contains(ours.labels());
      assertThat(practice.journal.open()).isEmpty();
      assertThat(practice.world.cloud().firewallRule("practice", RULE)).isEmpty();
    }
  }

  @Test
  void aFirewallRuleWithOurDescriptionAndAnotherNumberStays() throws Exception {
    try (var practice = new Practice(home)) {
      assertThat(practice.run(Practice.spec(), MACHINE)).isEqualTo(Outcome.DONE);
      var cloud = practice.world.cloud();
      var ours = cloud.firewallRule("practice", RULE).orElseThrow();
      cloud.deleteFirewallRule("practice", RULE, UUID.randomUUID().toString());
      cloud.create(ours, UUID.randomUUID().toString());

      var remains = new Cleanup(practice.world, practice.journal).look();
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      assertThat(remains.remarks()).extracting("key").contains("told.firewall.others");
      assertThat(cloud.firewallRule("practice", RULE).filter(ours::isWrittenAs)).isPresent();
    }
  }

  /// As after a run that was killed before it saw the answer.
  @Test
  void aRequestThatIsSentAgainMakesNothingTwice() throws Exception {
    try (var practice = new Practice(home)) {
      var begun =
          new DeleteMachine(
              Practice.MACHINE,
              Optional.of(
                  new CloudTrace(
                      UUID.randomUUID().toString(),
                      practice.world.now().truncatedTo(ChronoUnit.MICROS),
                      "")));
      practice.journal.begin(begun, practice.world.now());
      var change = change();
      var again = change.inverse(practice.world, List.of(begun)).orElseThrow();
      assertThat(again).isEqualTo(begun);

      practice.apply(change.noted(again));
      practice.apply(change.noted(again));

      assertThat(practice.world.cloud().instances("practice")).hasSize(2);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.world.cloud().instance(Practice.MACHINE)).isEmpty();
    }
  }

  @Test
  void aRequestWhoseWorkWasDeletedSinceIsToldAndNotTakenForDone() throws Exception {
    try (var practice = new Practice(home)) {
      var change = change();
      var noted = change.noted(change.inverse(practice.world).orElseThrow());
      practice.apply(noted);
      practice.world.cloud().deleteInstance(Practice.MACHINE, UUID.randomUUID().toString());

      assertThatThrownBy(() -> practice.apply(noted))
          .isInstanceOf(WorldException.Broken.class)
          .hasMessageContaining("deleted since");
    }
  }

  /// A run that was killed before the number was known: the description proves it.
  @Test
  void withoutTheNumberTheDescriptionTells() throws Exception {
    try (var practice = new Practice(home)) {
      var trace = new CloudTrace(UUID.randomUUID().toString(), practice.world.now(), "");
      var labels =
          Map.of("created-by", "mooring", "mooring-journey", practice.journal.journey().text());
      practice.journal.begin(
          new DeleteMachine(Practice.MACHINE, Optional.of(trace)), practice.world.now());
      practice.create(Practice.MACHINE, labels, UUID.randomUUID().toString());
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.world.cloud().instance(Practice.MACHINE)).isPresent();

      practice.world.cloud().deleteInstance(Practice.MACHINE, UUID.randomUUID().toString());
      practice.create(Practice.MACHINE, labels, trace.request());
      practice.journal.begin(
          new DeleteMachine(Practice.MACHINE, Optional.of(trace)), practice.world.now());
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.world.cloud().instance(Practice.MACHINE)).isEmpty();
    }
  }

  @Test
  void theCommandShowsTheLabelsThatTheCallSets() throws Exception {
    try (var practice = new Practice(home)) {
      var id = practice.journal.journey().text();
      var commands =
          practice.journey.step(StepId.MACHINE).wishes(Practice.spec()).stream()
              .flatMap(wish -> wish.change().commands().stream())
              .map(Bash::of)
              .toList();

      assertThat(commands)
          .anyMatch(line -> line.contains("--labels created-by=mooring,mooring-journey=" + id))
          .anyMatch(
              line ->
                  line.contains("--description '" + FirewallRule.MARK + " journey=" + id + " "));
      assertThat(practice.run(Practice.spec(), MACHINE)).isEqualTo(Outcome.DONE);
      assertThat(practice.world.cloud().instance(Practice.MACHINE).orElseThrow().labels())
          .isEqualTo(Map.of("created-by", "mooring", "mooring-journey", id));
    }
  }

  private static CreateMachine change() {
    return new CreateMachine(
        NewInstance.usual(Practice.MACHINE),
        Practice.spec().cluster(),
        new SshAccess("ssh-ed25519 AAAA", Duration.ofHours(1)),
        Set.of("mooring-istio-vm"));
  }

  private static CloudTrace trace(Practice practice) {
    return practice.journal.open().stream()
        .map(JournalEntry::inverse)
        .flatMap(Optional::stream)
        .filter(DeleteMachine.class::isInstance)
        .map(one -> ((DeleteMachine) one).made().orElseThrow())
        .findFirst()
        .orElseThrow();
  }
}
