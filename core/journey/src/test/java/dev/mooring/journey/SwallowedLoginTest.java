package dev.mooring.journey;

import static dev.mooring.journey.Istio1Practice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.change.unit.KeepSidecar;
import dev.mooring.change.unit.StartSidecar;
import dev.mooring.check.Hint;
import dev.mooring.port.WorldException;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.ChangeDone;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.Runner;
import dev.mooring.run.Stop;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sidecar that swallows new logins, while the connection that is open goes on.
class SwallowedLoginTest {
  private static final EnumSet<StepId> STEPS =
      EnumSet.of(StepId.CONTEXT, StepId.MACHINE, StepId.SIDECAR);

  @Test
  void theMachineCountsAsCutOffAndFreesItself(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      practice.expose();
      var quick = Istio1Practice.patient(practice, 20);
      var runner =
          new Runner(practice.world, practice.journal, event -> captureAfterStart(practice, event));

      assertThat(runner.run(quick, Istio1Practice.selected(), STEPS, new Stop()))
          .as("%s", practice.events)
          .isEqualTo(Outcome.FAILED);

      assertThat(practice.failures())
          .singleElement()
          .satisfies(
              failure -> {
                assertThat(failure.hint()).isEqualTo(Hint.MACHINE_CUT_OFF);
                assertThat(failure.args()).contains("SSH");
              });
      Awaitility.await()
          .until(() -> practice.ssh(THEIRS, "sudo iptables -t nat -S"), SwallowedLoginTest::isFree);
      assertThat(practice.ssh(THEIRS, "systemctl is-active istio || true")).contains("inactive");
      assertThat(practice.ssh(THEIRS, "systemctl is-enabled istio || true")).contains("disabled");
      assertThat(practice.world.letsIn(THEIRS)).isTrue();
      assertThat(practice.events).noneMatch(SwallowedLoginTest::isKept);
      assertThat(practice.run(Istio1Practice.selected(), STEPS))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
    }
  }

  private static void captureAfterStart(Istio1Practice practice, RunEvent event) {
    practice.events.add(event);
    if (event instanceof ChangeDone done && done.change() instanceof StartSidecar) {
      practice.ssh(
          THEIRS, "sudo iptables -t nat -I ISTIO_INBOUND -p tcp --dport 22 -j ISTIO_IN_REDIRECT");
      assertThat(practice.ssh(THEIRS, "echo here")).isEqualTo("here\n");
      assertThatThrownBy(() -> practice.world.letsIn(THEIRS))
          .isInstanceOf(WorldException.Unreachable.class);
    }
  }

  private static boolean isFree(String rules) {
    return !rules.contains("ISTIO_");
  }

  private static boolean isKept(RunEvent event) {
    return event instanceof ChangeDone done && done.change() instanceof KeepSidecar;
  }
}
