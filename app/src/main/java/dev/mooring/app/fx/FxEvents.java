package dev.mooring.app.fx;

import dev.mooring.run.RunEvent;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The one way onto the JavaFX thread. What arrives in a burst is handed over together, so that a
/// chatty run does not flood the toolkit; a long burst in parts, so that it can draw in between.
public final class FxEvents {
  /// Half of the time from one picture to the next.
  private static final long MOST_NANOS = 8_000_000;

  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isAsked = new AtomicBoolean();

  /// Starts the toolkit, or takes the one that runs already, and does something on its thread.
  public static void start(Runnable first) {
    try {
      Platform.startup(() -> open(first));
    } catch (IllegalStateException _) {
      // Only one toolkit can be started; here it was.
      Platform.runLater(() -> open(first));
    }
  }

  /// Ends the toolkit, whichever windows are open.
  public static void end() {
    Platform.exit();
  }

  /// Who has started it ends it: the last window's closing doesn't.
  private static void open(Runnable first) {
    Platform.setImplicitExit(false);
    first.run();
  }

  /// Does something on the JavaFX thread, soon and in order.
  public void post(Runnable action) {
    waiting.add(action);
    if (isAsked.compareAndSet(false, true)) {
      Platform.runLater(this::drain);
    }
  }

  /// A consumer for runs, whose events arrive on the JavaFX thread.
  public Consumer<RunEvent> into(Consumer<RunEvent> model) {
    return event -> post(() -> model.accept(event));
  }

  private void drain() {
    isAsked.set(false);
    var start = System.nanoTime();
    try {
      for (var action = waiting.poll(); action != null; action = waiting.poll()) {
        action.run();
        if (System.nanoTime() - start > MOST_NANOS) {
          break;
        }
      }
    } finally {
      // Nor must an action that died of a bug take the others with it.
      if (!waiting.isEmpty()) {
        post(() -> {});
      }
    }
  }
}
