package dev.mooring.live.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.model.JourneyId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GoogleSshKeysTest {
  private static final Instant EXPIRES = Instant.parse("2026-01-01T00:00:00Z");

  private static final JourneyId JOURNEY = new JourneyId("journey1");

  @Test
  void aKeyThatOnlyBeginsLikeOursIsSomebodyElses() {
    var others = "me:ssh-rsa AAAAB\nme:ssh-rsa AAAABC comment";
    assertThat(GoogleSshKeys.without(others, "ssh-rsa AAAA")).isEqualTo(others);
    assertThat(GoogleSshKeys.without(others, "ssh-rsa AAAAB"))
        .isEqualTo("me:ssh-rsa AAAABC comment");
  }

  @Test
  void ourLineIsReplacedAndNotDoubled() {
    var once = GoogleSshKeys.with("", "me", "ssh-rsa AAAA", EXPIRES, JOURNEY);
    assertThat(GoogleSshKeys.with(once + "\n\n", "me", "ssh-rsa AAAA", EXPIRES, JOURNEY))
        .isEqualTo(once);
  }
}
