package dev.mooring.live.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.port.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SudoAnswerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "sudo: a password is required                                   | ASKS",
        "sudo: interactive authentication is required                   | ASKS",
        "sudo: 1 incorrect password attempt                             | WRONG_PASSWORD",
        "sudo-rs: Authentication failed, try again.                     | WRONG_PASSWORD",
        "eve is not in the sudoers file.                                | NOT_ALLOWED",
        "Sorry, user eve is not allowed to execute '/bin/sh' as root    | NOT_ALLOWED",
        "sudo-rs: I'm sorry eve. I'm afraid I can't do that             | NOT_ALLOWED",
        "sudo: sorry, you must have a tty to run sudo                   | WANTS_TERMINAL",
        "sudo: /etc/sudo.conf is owned by uid 1000, should be 0         | OTHER"
      })
  void theVersionsOfSudoAreUnderstood(String text, SudoAnswer answer) {
    assertThat(SudoAnswer.of(new Outcome(1, "", text))).isEqualTo(answer);
  }

  /// sudo says both when somebody without the right has typed the right password at last.
  @Test
  void theFinalWordCounts() {
    var text = "Sorry, try again.\neve is not in the sudoers file.";

    assertThat(SudoAnswer.of(new Outcome(1, "", text))).isEqualTo(SudoAnswer.NOT_ALLOWED);
  }
}
