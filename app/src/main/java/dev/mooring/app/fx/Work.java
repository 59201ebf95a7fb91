package dev.mooring.app.fx;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work off the JavaFX thread, whose end is told on it.
public final class Work {
  private static final Logger LOG = LoggerFactory.getLogger(Work.class);
  private final FxEvents events;

  public Work(FxEvents events) {
    this.events = events;
  }

  /// Asks on a thread of its own.
  ///
  /// @param answered gets the answer on the JavaFX thread
  /// @param failed gets what was thrown instead, there too
  public <T> void ask(Supplier<T> question, Consumer<T> answered, Consumer<Throwable> failed) {
    Thread.startVirtualThread(
        () -> {
          try {
            var answer = question.get();
            events.post(() -> tell(answer, answered, failed));
          } catch (RuntimeException | Error failure) {
            LOG.debug("Work failed", failure);
            events.post(() -> failed.accept(failure));
          }
        });
  }

  /// What cannot be shown is a failure too: else the window would wait for ever.
  private static <T> void tell(T answer, Consumer<T> answered, Consumer<Throwable> failed) {
    try {
      answered.accept(answer);
    } catch (RuntimeException | Error bug) {
      LOG.error("The answer cannot be shown", bug);
      failed.accept(bug);
    }
  }

  /// Does something of which only the end is of interest.
  public void run(Runnable action, Runnable done, Consumer<Throwable> failed) {
    ask(
        () -> {
          action.run();
          return true;
        },
        _ -> done.run(),
        failed);
  }

  public FxEvents events() {
    return events;
  }
}
