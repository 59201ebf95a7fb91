package dev.mooring.live.call;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Talks to a server within one deadline, however many answers that takes: who sends a byte now and
/// then is as silent as who sends none. The deadline runs on a monotonic clock.
///
/// @param limit for the whole, of at most [#LONGEST]
/// @param recess does not count
public record Exchange(Duration limit, Recess recess) {
  /// A person who looks at the window or the terminal believes that it hangs after half a minute;
  /// what is left of it is for saying why.
  public static final Duration LONGEST = Duration.ofSeconds(25);

  private static final Duration BREATH = Duration.ofMillis(20);

  /// With the time that a call usually has.
  public static Exchange usual(Recess recess) {
    return new Exchange(LONGEST, recess);
  }

  /// @param late what to throw when the time is over; the talk is then interrupted, and what
  ///   becomes of it is not waited for
  /// @throws WorldException.TimedOut when the calling thread is interrupted
  public <T> T perform(Supplier<T> talk, Supplier<WorldException> late) {
    var answer = new CompletableFuture<T>();
    var begin = System.nanoTime();
    var idle = recess.total();
    var talking = Thread.startVirtualThread(() -> complete(answer, talk));
    try {
      while (true) {
        var used = Duration.ofNanos(System.nanoTime() - begin).minus(recess.total()).plus(idle);
        var left = limit.minus(used);
        if (!left.isPositive()) {
          talking.interrupt();
          throw late.get();
        }
        try {
          return answer.get(Math.max(left.toNanos(), BREATH.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
          // Perhaps a person was asked meanwhile, and there is time left.
        }
      }
    } catch (ExecutionException failure) {
      throw unwrapped(failure);
    } catch (InterruptedException stopped) {
      talking.interrupt();
      Thread.currentThread().interrupt();
      throw new WorldException.TimedOut(Trouble.STOPPED, Phrase.of("refusal.stopped"), stopped);
    }
  }

  private static <T> void complete(CompletableFuture<T> answer, Supplier<T> talk) {
    try {
      answer.complete(talk.get());
    } catch (RuntimeException | Error failure) {
      answer.completeExceptionally(failure);
    }
  }

  private static RuntimeException unwrapped(ExecutionException failure) {
    return switch (failure.getCause()) {
      case RuntimeException known -> known;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(failure);
    };
  }
}
