package dev.mooring.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.world.Fault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The practice machine's sudo says what Debian's says.
class SudoTest {

  @Test
  void asksForNothingAsOnComputeEngine() {
    try (var bench = new Workbench()) {
      assertThat(run(bench, "sudo -n whoami", "")).isEqualTo(new Outcome(0, "root\n", ""));
      assertThat(run(bench, "sudo -k -S -p '' cat", "all\nof it\n").out())
          .isEqualTo("all\nof it\n");
    }
  }

  @Test
  void takesThePasswordFromOneLineAndLeavesTheRest() {
    try (var bench = new Workbench(Fault.SUDO_PASSWORD)) {
      assertThat(run(bench, "sudo -k -S -p '' cat", "practice\nthe rest\n"))
          .isEqualTo(new Outcome(0, "the rest\n", ""));
      assertThat(run(bench, "sudo -S whoami", "wrong\npractice\n"))
          .isEqualTo(
              new Outcome(
                  0,
                  "root\n",
                  "[sudo] password for ana: Sorry, try again.\n[sudo] password for ana: "));
    }
  }

  @Test
  void refusesWithoutOrWithAWrongPassword() {
    try (var bench = new Workbench(Fault.SUDO_PASSWORD)) {
      assertThat(run(bench, "sudo -n whoami", ""))
          .isEqualTo(new Outcome(1, "", "sudo: a password is required\n"));
      assertThat(run(bench, "sudo whoami", "practice\n").err())
          .contains("a terminal is required to read the password");
      assertThat(run(bench, "sudo -S -p '' whoami", "").err()).contains("no password was provided");
      assertThat(run(bench, "sudo -S -p '' whoami", "a\n").err())
          .isEqualTo("Sorry, try again.\nsudo: 1 incorrect password attempt\n");
      assertThat(run(bench, "sudo -S -p '' whoami", "a\nb\nc\npractice\n"))
          .extracting(Outcome::status, Outcome::out)
          .containsExactly(1, "");
    }
  }

  @Test
  void whoIsNotInSudoersIsToldAfterThePassword() {
    try (var bench = new Workbench(Fault.SUDO_REFUSED)) {
      assertThat(run(bench, "sudo -S -p '' whoami", "practice\n"))
          .isEqualTo(new Outcome(1, "", "ana is not in the sudoers file.\n"));
      assertThat(run(bench, "sudo -S -p '' whoami", "a\n").err()).contains("incorrect password");
      assertThat(run(bench, "cat /etc/shadow", "").err()).contains("Permission denied");
    }
  }

  @Test
  void mayBeMissing() {
    try (var bench = new Workbench(Fault.NO_SUDO)) {
      assertThat(run(bench, "sudo whoami", "").status()).isEqualTo(127);
      assertThat(run(bench, "command -v sudo", "").status()).isNotZero();
    }
  }

  private static Outcome run(Workbench bench, String line, String input) {
    return bench.run(line, input.getBytes(StandardCharsets.UTF_8));
  }
}
