package dev.mooring.journey;

import dev.mooring.port.SshQuestion;
import dev.mooring.port.SshQuestions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Gives these passwords, one after the other, and says no to everything else.
final class PasswordPerson implements SshQuestions {
  final Deque<String> answers;

  PasswordPerson(String... answers) {
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
