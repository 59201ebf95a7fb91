package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.Fault;
import dev.mooring.live.SshQuestion;
import dev.mooring.live.SshQuestions;
import dev.mooring.run.RunEvent.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole journey on a machine whose sudo asks for a password.
@Timeout(120)
class SudoPasswordTest {
  @TempDir Path home;

  @Test
  void theJourneyIsMadeAndTakenBackWithOneQuestion() throws Exception {
    var person = new Person("wrong", "practice");
    try (var practice = new Practice(home, person, Fault.SUDO_PASSWORD)) {
      var before = practice.inventory();

      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      assertThat(practice.inventory()).isEqualTo(before);
      assertThat(person.answers).isEmpty();
      assertThat(Files.readString(home.resolve("state/journal.jsonl"))).doesNotContain("wrong");
    }
  }

  /// Gives these passwords, one after the other, and says no to everything else.
  private static final class Person implements SshQuestions {
    private final Deque<String> answers;

    Person(String... answers) {
      this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public boolean agrees(SshQuestion question) {
      return false;
    }

    @Override
    public synchronized Optional<char[]> secret(SshQuestion question) {
      return Optional.ofNullable(answers.poll()).map(String::toCharArray);
    }
  }
}
