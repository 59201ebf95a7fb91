package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.lab.world.Fault;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A world that is wrong from the start stops the journey with the hint that names it.
class FaultsTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "NO_ISTIO, MJ0102",
    "NO_BOOKINFO, MJ0104",
    "QUOTA_USED_UP, MJ0105",
    "READ_ONLY_USER, MJ0106",
    "WRONG_HOST_KEY, MJ0033",
    "SUDO_PASSWORD, MJ0034",
    "SUDO_REFUSED, MJ0034",
    "NO_SUDO, MJ0034",
    "NO_DOWNLOADS, MJ0317",
    "PACKAGES_INTERRUPTED, MJ0315",
    "READ_ONLY_ETC, MJ0321",
    "OTHER_NAME_SERVER, MJ0324",
    "SHORT_LIVED_KEYS, MJ0402"
  })
  void theJourneyStopsAndSaysWhy(Fault fault, Hint hint) throws Exception {
    try (var practice = new Practice(home, fault)) {
      assertThat(practice.run()).isEqualTo(Outcome.FAILED);

      assertThat(hints(practice)).containsExactly(hint);
    }
  }

  @Test
  void anAddressThatNeverComesIsNamedWhileItIsAwaited() throws Exception {
    try (var practice = new Practice(home, Fault.CA_ADDRESS_PENDING)) {
      var expose = practice.journey.step(StepId.EXPOSE);
      expose.wishes(Practice.spec()).forEach(wish -> practice.apply(wish.change()));

      var findings =
          expose.after(Practice.spec()).stream().map(c -> c.ask(practice.world)).toList();

      assertThat(findings).contains(new Finding.Waiting(Hint.MJ0201, List.of("istio-ca-ilb")));
      assertThat(findings.stream().filter(Finding.Passed.class::isInstance)).hasSize(3);
    }
  }

  @Test
  void anAccountWithoutASecretIsNamedWhileItIsAwaited() throws Exception {
    try (var practice = new Practice(home, Fault.NO_ACCOUNT_SECRET)) {
      practice.run(Practice.spec(), EnumSet.of(StepId.CONTEXT, StepId.EXPOSE, StepId.MACHINE));
      var keys =
          practice.journey.step(StepId.SIDECAR).wishes(Practice.spec()).stream()
              .flatMap(wish -> wish.awaits().stream())
              .findFirst()
              .orElseThrow();

      assertThat(keys.verdict(practice.world))
          .isEqualTo(Finding.failed(Hint.MJ0401, "istio.default", "vm"));
    }
  }

  private static List<Hint> hints(Practice practice) {
    return practice.events.stream().flatMap(FaultsTest::failure).map(Finding.Failed::hint).toList();
  }

  private static Stream<Finding.Failed> failure(RunEvent event) {
    return switch (event) {
      case RunEvent.CheckFailed failed -> Stream.of(failed.finding());
      case RunEvent.ChangeFailed failed -> Stream.of(failed.finding());
      case RunEvent.PlanFailed failed -> Stream.of(failed.finding());
      default -> Stream.of();
    };
  }
}
