package dev.mooring.lab.machine.istio;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One thing at a time that a service will do later; a stop makes it forget.
public final class Restarts {
  /// `RestartSec` of both units.
  public static final Duration PAUSE = Duration.ofSeconds(10);

  private final ScheduledExecutorService timer;
  private final AtomicInteger run = new AtomicInteger();

  public Restarts(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /// A new run: what was planned before is void.
  public int begin() {
    return run.incrementAndGet();
  }

  public boolean isCurrent(int number) {
    return run.get() == number;
  }

  /// Runs something on a thread of its own after a pause, unless another run has begun by then.
  public void later(Duration pause, int number, Runnable then) {
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
