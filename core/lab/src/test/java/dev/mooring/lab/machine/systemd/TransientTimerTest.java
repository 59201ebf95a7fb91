package dev.mooring.lab.machine.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransientTimerTest {

  @Test
  void aTimerMayBeAMinuteLateUnlessItIsToldToBeExact() {
    var vague = TransientTimer.parse(List.of("--on-active=10s", "true"));
    assertThat(vague.after()).isEqualTo(Duration.ofSeconds(70));

    var exact =
        TransientTimer.parse(List.of("--timer-property=AccuracySec=1s", "--on-active=10s", "true"));
    assertThat(exact.after()).isEqualTo(Duration.ofSeconds(11));
  }

  @Test
  void aSemicolonOfItsCommandGetsABackslash() {
    var timer = TransientTimer.parse(List.of("--on-active=1s", "sh", "-c", "true; false"));
    assertThat(timer.command()).containsExactly("sh", "-c", "true\\; false");
  }
}
