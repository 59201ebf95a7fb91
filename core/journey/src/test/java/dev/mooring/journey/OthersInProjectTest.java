package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.cloud.DeleteMachine;
import dev.mooring.check.Hint;
import dev.mooring.model.MachineRef;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.NewInstance;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Instances, firewall rules and tags in the project that others have made.
class OthersInProjectTest {
  private static final EnumSet<StepId> MACHINE = EnumSet.of(StepId.CONTEXT, StepId.MACHINE);
  private static final String RULE = "mooring-pods-to-istio-vm";
  @TempDir Path home;

  @Test
  void anInstanceOfTheSameNameIsRefusedInThePlan() throws Exception {
    try (var practice = new Practice(home)) {
      create(practice, Practice.MACHINE, Set.of(), Map.of());
      assertRefused(practice, Hint.INSTANCE_OF_OTHERS);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.world.cloud().instance(Practice.MACHINE)).isPresent();
    }
  }

  @Test
  void anInstanceOfAnotherJourneyIsRefusedAndStays() throws Exception {
    try (var practice = new Practice(home)) {
      var other = Map.of("created-by", "mooring", "mooring-journey", "other1");
      create(practice, Practice.MACHINE, Set.of(), other);
      assertRefused(practice, Hint.INSTANCE_OF_ANOTHER_JOURNEY);
      assertThat(practice.refused().getFirst().args()).contains("other1");
      practice.journal.begin(new DeleteMachine(Practice.MACHINE), practice.world.now());
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.world.cloud().instance(Practice.MACHINE)).isPresent();
    }
  }

  @Test
  void aTagOfAnotherInstanceIsRefused() throws Exception {
    try (var practice = new Practice(home)) {
      var other = new MachineRef("practice", "us-east4-a", "someone");
      create(practice, other, Set.of("mooring-istio-vm"), Map.of());
      assertRefused(practice, Hint.NETWORK_TAG_IN_USE);
      assertThat(practice.refused().getFirst().args().toString()).contains("someone");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "their own, 3306, 10.0.0.0/8, FIREWALL_RULE_OF_OTHERS",
    "created-by=mooring journey=other1, 3306, , INSTANCE_OF_ANOTHER_JOURNEY",
    "created-by=mooring machine=practice/us-east4-b/istio-vm, 3306, ,"
        + " FIREWALL_RULE_OF_ANOTHER_MACHINE",
  })
  void aFirewallRuleOfOthersIsRefused(String description, int port, String range, Hint hint)
      throws Exception {
    try (var practice = new Practice(home)) {
      var rule = rule(description, range == null ? pods(practice) : range, port);
      practice.world.cloud().create(rule, id());
      assertRefused(practice, hint);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.world.cloud().firewallRule("practice", RULE).filter(rule::isWrittenAs))
          .isPresent();
    }
  }

  @Test
  void aFirewallRuleOfOthersThatFitsIsLeftAloneAndNeverTakenAway() throws Exception {
    try (var practice = new Practice(home)) {
      var rule = rule("their own", pods(practice), 3306);
      practice.world.cloud().create(rule, id());
      assertThat(practice.journey.step(StepId.MACHINE).plan(Practice.spec(), practice.world).left())
          .singleElement()
          .satisfies(change -> assertThat(change.title().args()).contains(RULE));
      assertThat(practice.run(Practice.spec(), MACHINE))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.world.cloud().firewallRule("practice", RULE).filter(rule::isWrittenAs))
          .isPresent();
      assertThat(practice.world.cloud().instance(Practice.MACHINE)).isEmpty();
    }
  }

  private static void assertRefused(Practice practice, Hint hint) {
    assertThat(practice.run(Practice.spec(), MACHINE)).isEqualTo(Outcome.FAILED);
    assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);
    assertThat(practice.refused()).extracting(one -> one.hint()).containsExactly(hint);
  }

  private static String pods(Practice practice) {
    return practice.world.cloud().clusters("practice").getFirst().podCidr();
  }

  private static FirewallRule rule(String description, String range, int port) {
    return new FirewallRule(
        "practice",
        RULE,
        "default",
        description,
        List.of(range),
        List.of("mooring-istio-vm"),
        List.of(port));
  }

  private static void create(
      Practice practice, MachineRef ref, Set<String> tags, Map<String, String> labels) {
    practice
        .world
        .cloud()
        .create(
            new NewInstance(
                ref,
                "e2-medium",
                "debian-cloud",
                "debian-12",
                "default",
                "",
                tags,
                labels,
                "ana",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHdp",
                Instant.now().plus(Duration.ofHours(1)),
                id()));
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
