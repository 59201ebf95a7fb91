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
    "NO_ISTIO, ISTIO_MISSING",
    "NO_BOOKINFO, BOOKINFO_NOT_RUNNING",
    "QUOTA_USED_UP, FORWARDING_RULES_EXHAUSTED",
    "READ_ONLY_USER, RIGHTS_MISSING",
    "WRONG_HOST_KEY, HOST_KEY_CHANGED",
    "SUDO_PASSWORD, SUDO_REFUSED",
    "SUDO_REFUSED, SUDO_REFUSED",
    "NO_SUDO, SUDO_REFUSED",
    "NO_DOWNLOADS, PACKAGE_HOST_SILENT",
    "PACKAGES_INTERRUPTED, INSTALLATION_INTERRUPTED",
    "READ_ONLY_ETC, FOLDER_READ_ONLY",
    "OTHER_NAME_SERVER, NAME_SERVER_PORT_TAKEN",
    "SHORT_LIVED_KEYS, KEY_FILES_UNUSABLE"
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

      assertThat(findings)
          .contains(new Finding.Waiting(Hint.ADDRESS_PENDING, List.of("istio-ca-ilb")));
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
          .isEqualTo(Finding.failed(Hint.KEY_SECRET_MISSING, "istio.default", "vm"));
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
