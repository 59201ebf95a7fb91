package dev.mooring.live.call;

import dev.mooring.port.WorldException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Remembers for a moment that a server did not answer, and how long it was waited for: a look at
/// the world asks many questions, and a silent server is to cost one deadline and not one for each
/// of them. What failed soon is asked again at once: a server that came back isn't silent.
public final class Silence {
  /// Of the time that was waited: while one silent server is remembered, another one may take its
  /// own deadline.
  private static final int TIMES = 2;

  private static final long SOON = Duration.ofSeconds(1).toNanos();

  private final LongSupplier nanos;
  private volatile Optional<Heard> last = Optional.empty();

  private record Heard(WorldException failure, long until) {}

  /// By the machine's own monotonic clock.
  public Silence() {
    this(System::nanoTime);
  }

  /// @param nanos a monotonic clock, like [System#nanoTime()]
  public Silence(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// When a question begins, for [#fell(WorldException, long)].
  public long now() {
    return nanos.getAsLong();
  }

  /// @throws WorldException the one that is remembered
  public void pass() {
    var heard = last;
    if (heard.isPresent() && heard.get().until() - now() > 0) {
      throw heard.get().failure();
    }
  }

  /// @param begin when it was begun to wait for the answer that did not come
  public void fell(WorldException failure, long begin) {
    var end = now();
    if (end - begin > SOON) {
      last = Optional.of(new Heard(failure, end + TIMES * (end - begin)));
    }
  }

  /// Something was heard again.
  public void ended() {
    last = Optional.empty();
  }
}
