package dev.mooring.live.ssh;

import dev.mooring.live.call.Recess;
import dev.mooring.port.SshQuestion;
import dev.mooring.port.SshQuestions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Asks one question at a time, and does not ask again for a while what was answered by no: a look
/// at the world asks a machine many things, and each of them would ask the person.
final class CalmQuestions implements SshQuestions {
  private static final Duration WHILE = Duration.ofSeconds(30);
  private final SshQuestions person;
  private final LongSupplier nanos;
  private final Recess recess;
  private final Map<SshQuestion, Long> noes = new HashMap<>();
  private final ReentrantLock turn = new ReentrantLock();

  /// @param nanos a monotonic clock, like [System#nanoTime()]
  /// @param recess while the person thinks, or another question is before
  CalmQuestions(SshQuestions person, LongSupplier nanos, Recess recess) {
    this.person = person;
    this.nanos = nanos;
    this.recess = recess;
  }

  @Override
  public boolean isSomebodyThere() {
    return person.isSomebodyThere();
  }

  @Override
  public boolean agrees(SshQuestion question) {
    return recess
        .during(
            () ->
                ask(
                    question,
                    () -> person.agrees(question) ? Optional.of(question) : Optional.empty()))
        .isPresent();
  }

  @Override
  public Optional<char[]> secret(SshQuestion question) {
    return recess.during(() -> ask(question, () -> person.secret(question)));
  }

  private <T> Optional<T> ask(SshQuestion question, Supplier<Optional<T>> asking) {
    turn.lock();
    try {
      var no = noes.get(question);
      if (no != null && nanos.getAsLong() - no < WHILE.toNanos()) {
        return Optional.empty();
      }
      var answer = asking.get();
      if (answer.isEmpty()) {
        noes.put(question, nanos.getAsLong());
      }
      return answer;
    } finally {
      turn.unlock();
    }
  }
}
