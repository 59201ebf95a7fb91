package dev.mooring.app.wizard;

import dev.mooring.app.Session;
import dev.mooring.app.fx.FxEvents;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.fx.Themes;
import dev.mooring.app.fx.Work;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Opens the window and waits until it is closed.
public final class WizardApp {
  private final Supplier<Session> opener;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final AtomicReference<Session> session = new AtomicReference<>();

  private WizardApp(Supplier<Session> opener) {
    this.opener = opener;
  }

  /// Shows the wizard. The session is opened behind a first page that says so, and closed with the
  /// window.
  ///
  /// @param session may take a while and may throw; then the window says why
  public static void open(Supplier<Session> session) {
    var app = new WizardApp(session);
    FxEvents.start(app::show);
    app.closed.join();
    app.close();
  }

  private void show() {
    try {
      Platform.setImplicitExit(false);
      var work = new Work(new FxEvents());
      var stage = new Stage();
      var window = new WizardWindow(stage, new Texts(Locale.getDefault()), new Themes(), work);
      stage.setOnHidden(
          _ -> {
            window.end();
            closed.complete(null);
          });
      window.opening();
      stage.show();
      work.ask(this::openSession, window::open, window::refuse);
    } catch (RuntimeException | Error failure) {
      closed.completeExceptionally(failure);
    }
  }

  private Session openSession() {
    var opened = opener.get();
    session.set(opened);
    if (closed.isDone()) {
      close();
    }
    return opened;
  }

  /// Whoever comes last closes: the window may be gone before the session is there.
  private void close() {
    var opened = session.getAndSet(null);
    if (opened != null) {
      opened.close();
    }
    Platform.exit();
  }
}
