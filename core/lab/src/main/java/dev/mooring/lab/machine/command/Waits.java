package dev.mooring.lab.machine.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waiting that an interrupt ends, as a signal ends a program.
final class Waits {
  private static final Duration LONGEST = Duration.ofHours(1);

  private Waits() {}

  static void millis(long millis) throws InterruptedException {
    // A latch that nobody opens: it waits for the time alone.
    var reached =
        new CountDownLatch(1).await(Math.min(millis, LONGEST.toMillis()), TimeUnit.MILLISECONDS);
    if (reached) {
      throw new IllegalStateException("nobody opens this latch");
    }
  }
}
