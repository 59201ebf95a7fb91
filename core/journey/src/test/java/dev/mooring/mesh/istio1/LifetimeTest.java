package dev.mooring.mesh.istio1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT24H,  night, true,  true",
    "PT12H,  day,   true,  false",
    "PT11M,  day,   true,  false",
    "PT10M,  short, false, false",
    "PT0S,   over,  false, false",
    "PT-1H,  over,  false, false"
  })
  void whatIsLeftDecides(Duration left, String word, boolean reboot, boolean night) {
    var lifetime = new Lifetime(NOW.plus(left), NOW);

    assertThat(lifetime.word()).isEqualTo(word);
    assertThat(lifetime.outlivesReboot()).isEqualTo(reboot);
    assertThat(lifetime.outlivesNight()).isEqualTo(night);
    assertThat(lifetime.left()).isGreaterThanOrEqualTo(Duration.ZERO);
  }
}
