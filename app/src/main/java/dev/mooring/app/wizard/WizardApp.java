package dev.mooring.app.wizard;

import dev.mooring.app.fx.FxEvents;
import dev.mooring.app.fx.SystemDesk;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.fx.Themes;
import dev.mooring.app.fx.WindowMemory;
import dev.mooring.app.fx.Work;
import dev.mooring.app.session.Beginning;
import dev.mooring.app.session.Session;
import dev.mooring.port.SshQuestions;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.stage.Stage;

/// Opens the window and waits until it is closed.
public final class WizardApp {
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final HeldSession held = new HeldSession();

  private final WindowMemory memory;

  private WizardApp(Path memory) {
    this.memory = new WindowMemory(memory);
  }

  /// Shows the wizard. The session is opened behind a first page that says so, and closed with the
  /// window.
  ///
  /// @param memory the file in which the window's size and place are kept
  /// @param session may take a while and may throw; then the window says why
  public static void open(Path memory, Function<SshQuestions, Session> session) {
    var app = new WizardApp(memory);
    app.run(
        (window, work) -> {
          window.opening();
          work.ask(
              () -> app.held.keep(session.apply(window.questions())), window::open, window::refuse);
        });
  }

  /// Shows the wizard, whose first page asks whether to practise.
  ///
  /// @param memory the file in which the window's size and place are kept
  /// @param file the settings to begin with, where some were given
  /// @param sessions may take a while and may throw; then the window says why and asks again
  public static void choose(
      Path memory, Optional<Path> file, BiFunction<Beginning, SshQuestions, Session> sessions) {
    var app = new WizardApp(memory);
    app.run(
        (window, _) ->
            window.choose(file, mode -> app.held.keep(sessions.apply(mode, window.questions()))));
  }

  /// Shows the first page and closes the window again.
  ///
  /// @param session whose first page is meant; without one it is the page that asks where to begin
  /// @param there called once the page is drawn and takes keys
  /// @throws CompletionException when it cannot be shown
  public static void probe(
      Path memory, Optional<Function<SshQuestions, Session>> session, Runnable there) {
    var app = new WizardApp(memory);
    app.run(
        (window, work) -> {
          Runnable seen = () -> new AfterDrawing(() -> app.seen(window, there)).start();
          if (session.isEmpty()) {
            window.choose(
                Optional.empty(),
                _ -> {
                  throw new IllegalStateException("Nobody chooses here.");
                });
            seen.run();
          } else {
            work.ask(
                () -> app.held.keep(session.get().apply(window.questions())),
                opened -> {
                  window.open(opened);
                  seen.run();
                },
                app.closed::completeExceptionally);
          }
        });
  }

  private void seen(WizardWindow window, Runnable there) {
    there.run();
    window.close();
  }

  private void run(BiConsumer<WizardWindow, Work> begin) {
    FxEvents.start(() -> show(begin));
    try {
      closed.join();
    } finally {
      held.close();
      FxEvents.end();
    }
  }

  private void show(BiConsumer<WizardWindow, Work> begin) {
    try {
      var work = new Work(new FxEvents());
      var stage = new Stage();
      var texts = new Texts(Locale.getDefault());
      var themes = new Themes();
      var window = new WizardWindow(stage, texts, themes, work, new SystemDesk(stage), held);
      memory.restore(stage, texts, themes);
      stage.setOnHiding(_ -> memory.keep(stage, texts, themes));
      stage.setOnHidden(
          _ -> {
            window.end();
            closed.complete(null);
          });
      begin.accept(window, work);
      stage.show();
    } catch (RuntimeException | Error failure) {
      closed.completeExceptionally(failure);
    }
  }
}
