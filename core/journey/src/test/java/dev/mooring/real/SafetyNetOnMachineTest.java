package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.unit.StartSidecar;
import dev.mooring.check.Hint;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.ChangeDone;
import dev.mooring.run.RunEvent.CheckFailed;
import dev.mooring.run.RunEvent.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine that the capture of its traffic cuts off frees itself.
@Real
class SafetyNetOnMachineTest {
  /// What a capture that takes SSH does: old connections go on, new ones lead nowhere.
  private static final String CUT =
      """
      iptables -t nat -I ISTIO_INBOUND -p tcp --dport 22 -j REDIRECT --to-ports 9
      iptables -t nat -I PREROUTING -p tcp --dport 22 -j ISTIO_INBOUND
      """;

  @Test
  void aMachineThatIsCutOffFreesItself(@TempDir Path home) throws Exception {
    try (var bed = new Istio1Bed(home)) {
      var impatient = bed.withPatience(Duration.ofSeconds(30));
      var travel = Travel.of(bed.world, impatient, home);

      var outcome = travel.run(bed.spec(), Istio1Bed.STEPS, event -> cutAfterStart(bed, event));

      assertThat(outcome).as(travel::story).isEqualTo(Outcome.FAILED);
      assertThat(travel.events())
          .as(travel::story)
          .filteredOn(CheckFailed.class::isInstance)
          .singleElement()
          .satisfies(
              event ->
                  assertThat(event.toString())
                      .contains("SIDECAR_NET")
                      .containsAnyOf(Hint.MACHINE_CUT_OFF.code(), Hint.CAPTURE_TAKEN_BACK.code()));
      Istio1Bed.patiently("the machine frees itself")
          .untilAsserted(
              () ->
                  assertThat(bed.machine.root("iptables-save"))
                      .as(() -> bed.machine.root("journalctl --no-pager -n 40"))
                      .doesNotContain("ISTIO_"));
      assertThat(bed.machine.tryRoot("systemctl is-active --quiet istio").status()).isNotZero();
      assertThat(bed.machine.tryRoot("systemctl is-enabled --quiet istio").status()).isNotZero();
      assertThat(bed.run(Istio1Bed.STEPS, _ -> {})).as(bed.travel::story).isEqualTo(Outcome.DONE);
    }
  }

  private static void cutAfterStart(Istio1Bed bed, RunEvent event) {
    if (event instanceof ChangeDone done && done.change() instanceof StartSidecar) {
      bed.machine.root(CUT);
    }
  }
}
