package dev.mooring.lab.machine.istio;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One thing at a time that a service will do later; a stop makes it forget.
final class Restarts {
  /// `RestartSec` of both units.
  static final Duration PAUSE = Duration.ofSeconds(10);

  private final ScheduledExecutorService timer;
  private final AtomicInteger run = new AtomicInteger();

  Restarts(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /// A new run: what was planned before is void.
  int begin() {
    return run.incrementAndGet();
  }

  boolean isCurrent(int number) {
    return run.get() == number;
  }

  void later(Duration pause, int number, Runnable then) {
    try {
      Future<?> planned =
          timer.schedule(
              () -> {
                if (isCurrent(number)) {
                  Thread.startVirtualThread(then);
                }
              },
              pause.toMillis(),
              TimeUnit.MILLISECONDS);
      if (planned.isCancelled()) {
        begin();
      }
    } catch (RejectedExecutionException _) {
      // The machine is being thrown away: nothing will restart.
      begin();
    }
  }
}
