package dev.mooring.app.wizard;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Feels how alive the JavaFX thread is: how long what is posted to it waits, and how far its
/// pulses are apart.
final class Pulse implements AutoCloseable {
  private static final long EVERY_MILLIS = 2;
  private final ScheduledExecutorService poster = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong longest = new AtomicLong();
  private final ConcurrentLinkedQueue<Long> gaps = new ConcurrentLinkedQueue<>();
  private final AnimationTimer beat =
      new AnimationTimer() {
        private long last;

        @Override
        public void handle(long now) {
          var real = System.nanoTime();
          if (last != 0) {
            gaps.add(real - last);
          }
          last = real;
        }
      };

  /// On the JavaFX thread.
  Pulse() {
    beat.start();
    var _ = poster.scheduleAtFixedRate(this::knock, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void knock() {
    var asked = System.nanoTime();
    Platform.runLater(
        () -> longest.accumulateAndGet(System.nanoTime() - asked, (a, b) -> Math.max(a, b)));
  }

  /// The longest time for which the thread did nothing else; begins anew.
  Duration longestStall() {
    return Duration.ofNanos(longest.getAndSet(0));
  }

  /// How far 99 of 100 pulses are apart at most; 16.7 ms is the toolkit's own beat. Begins anew.
  Duration percentile99() {
    var sorted = List.copyOf(gaps).stream().sorted().toList();
    gaps.clear();
    return sorted.isEmpty()
        ? Duration.ZERO
        : Duration.ofNanos(sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1));
  }

  /// On the JavaFX thread.
  @Override
  public void close() {
    beat.stop();
    poster.shutdownNow();
  }
}
