package dev.mooring.live.call;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Adds up the time in which no server is waited for, because a person thinks about a question or a
/// login plugin of theirs is at work. Several at the same time count once.
public final class Recess {
  private final LongSupplier nanos;
  private final ReentrantLock lock = new ReentrantLock();
  private int open;
  private long since;
  private long before;

  /// By the machine's own monotonic clock.
  public Recess() {
    this(System::nanoTime);
  }

  /// @param nanos a monotonic clock, like [System#nanoTime()]
  public Recess(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// Does what doesn't count, such as asking a person.
  public <T> T during(Supplier<T> work) {
    begin();
    try {
      return work.get();
    } finally {
      end();
    }
  }

  /// All of it up to now, with what is still going on.
  Duration total() {
    lock.lock();
    try {
      return Duration.ofNanos(before + (open > 0 ? nanos.getAsLong() - since : 0));
    } finally {
      lock.unlock();
    }
  }

  private void begin() {
    lock.lock();
    try {
      if (open++ == 0) {
        since = nanos.getAsLong();
      }
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      if (--open == 0) {
        before += nanos.getAsLong() - since;
      }
    } finally {
      lock.unlock();
    }
  }
}
