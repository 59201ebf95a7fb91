package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.world.Fault;
import dev.mooring.run.RunEvent.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole journey on a machine whose sudo asks for a password.
class SudoPasswordTest {
  @TempDir Path home;

  @Test
  void theJourneyIsMadeAndTakenBackWithOneQuestion() throws Exception {
    var person = new PasswordPerson("wrong", "practice");
    try (var practice = new Practice(home, person, Fault.SUDO_PASSWORD)) {
      var before = practice.inventory();

      assertThat(practice.run()).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      assertThat(practice.inventory()).isEqualTo(before);
      assertThat(person.answers).isEmpty();
      assertThat(Files.readString(home.resolve("state/journal.jsonl"))).doesNotContain("wrong");
    }
  }
}
