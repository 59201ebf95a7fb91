package dev.mooring.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The user's wish to stop: nothing new is begun, and what waits is woken.
public final class Stop {
  private final CompletableFuture<Void> asked = new CompletableFuture<>();

  public void ask() {
    asked.complete(null);
  }

  public boolean isAsked() {
    return asked.isDone();
  }

  /// Waits for a while, or less when a stop is asked for.
  void pause(Duration time) {
    try {
      asked.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      // The whole time has passed, which is the ordinary case.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      ask();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
