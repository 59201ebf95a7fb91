package dev.mooring.lab.world;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Time in the practice world: serves delays, and knows the longest chain of those that were
/// served.
public final class LabTime implements AutoCloseable {
  private final boolean realistic;
  private final Set<Delay> served = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("lab-time").factory());

  /// @param realistic false serves every delay at once
  public LabTime(boolean realistic) {
    this.realistic = realistic;
  }

  /// Lets a delay pass before it returns.
  public void pass(Delay delay) {
    later(delay, () -> {}).join();
  }

  /// Runs something on a thread of its own when a delay has passed.
  public CompletableFuture<Void> later(Delay delay, Runnable then) {
    served.add(delay);
    var passed = new CompletableFuture<Void>();
    var wait = realistic ? delay.realistic().toMillis() : 0;
    var _ =
        timer.schedule(
            () -> Thread.startVirtualThread(() -> complete(passed, then)),
            wait,
            TimeUnit.MILLISECONDS);
    return passed;
  }

  private static void complete(CompletableFuture<Void> passed, Runnable then) {
    try {
      then.run();
      passed.complete(null);
    } catch (RuntimeException failure) {
      passed.completeExceptionally(failure);
    }
  }

  /// The longest chain of the delays served so far; zero without delays.
  public Duration criticalPath() {
    return realistic
        ? served.stream().map(this::chainUpTo).max(Duration::compareTo).orElse(Duration.ZERO)
        : Duration.ZERO;
  }

  private Duration chainUpTo(Delay delay) {
    var before =
        delay.after().stream().map(this::chainUpTo).max(Duration::compareTo).orElse(Duration.ZERO);
    return served.contains(delay) ? before.plus(delay.realistic()) : before;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
