package dev.mooring.app.wiring;

import dev.mooring.app.session.ExitStatus;
import dev.mooring.app.session.Interrupt;
import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Lets a run come to its orderly end when the process is told to end: what is begun is finished,
/// nothing new begins, and the exit status is ours instead of the signal's.
public final class SignalHook {
  private static final long PATIENCE_SECONDS = 120;
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final Interrupt interrupt;
  private final PrintWriter err;

  public SignalHook(Interrupt interrupt, PrintWriter err) {
    this.interrupt = interrupt;
    this.err = err;
  }

  public void install() {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("signal").unstarted(this::stop));
  }

  /// The command has ended; from here on a signal is nothing special.
  public void ended(int status) {
    ended.complete(status);
  }

  private void stop() {
    if (ended.isDone()) {
      return;
    }
    interrupt.ask();
    if (!interrupt.isHeard()) {
      err.println("Stopped; nothing was changed.");
      Runtime.getRuntime().halt(ExitStatus.STOPPED.code());
    }
    Runtime.getRuntime().halt(status());
  }

  private int status() {
    try {
      return ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      err.println(
          "A change has not ended within "
              + PATIENCE_SECONDS
              + " seconds, and nobody knows whether it still will: mooring status tells later.");
      return ExitStatus.STOPPED.code();
    } catch (InterruptedException | ExecutionException failure) {
      err.println("Stopped while a change was under way: " + failure);
      return ExitStatus.STOPPED.code();
    }
  }
}
