package dev.mooring.app.session;

import dev.mooring.run.Stop;
import java.util.concurrent.CompletableFuture;

/// The user's Ctrl-C, or a SIGTERM.
public final class Interrupt {
  private final CompletableFuture<Void> asked = new CompletableFuture<>();
  private final Stop stop = new Stop();
  private volatile boolean heard;

  public void ask() {
    stop.ask();
    asked.complete(null);
  }

  public boolean isAsked() {
    return asked.isDone();
  }

  /// What a run listens to. From the first call on, whoever interrupts waits for the run's end.
  public Stop listen() {
    heard = true;
    return stop;
  }

  /// Waits until it comes.
  public void await() {
    heard = true;
    asked.join();
  }

  public boolean isHeard() {
    return heard;
  }
}
