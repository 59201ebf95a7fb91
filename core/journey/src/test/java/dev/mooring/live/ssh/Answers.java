package dev.mooring.live.ssh;

import dev.mooring.port.SshQuestion;
import dev.mooring.port.SshQuestions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A person who answers what a test tells them to, and remembers what was asked.
public final class Answers implements SshQuestions {
  public final List<SshQuestion> asked = new ArrayList<>();
  private final Deque<String> secrets;
  private final boolean yes;

  private Answers(boolean yes, List<String> secrets) {
    this.yes = yes;
    this.secrets = new ArrayDeque<>(secrets);
  }

  public static Answers yes() {
    return new Answers(true, List.of());
  }

  public static Answers no() {
    return new Answers(false, List.of());
  }

  /// Gives these, one after the other, and then none.
  public static Answers secrets(String... secrets) {
    return new Answers(false, List.of(secrets));
  }

  /// The keys of the sentences that were asked.
  public List<String> keys() {
    return asked.stream().map(question -> question.what().key()).toList();
  }

  @Override
  public synchronized boolean agrees(SshQuestion question) {
    asked.add(question);
    return yes;
  }

  @Override
  public synchronized Optional<char[]> secret(SshQuestion question) {
    asked.add(question);
    return Optional.ofNullable(secrets.poll()).map(String::toCharArray);
  }
}
