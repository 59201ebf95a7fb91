package dev.mooring.app;

import dev.mooring.app.fx.FxEvents;
import dev.mooring.app.session.Beginning;
import dev.mooring.app.session.Session;
import dev.mooring.app.session.WizardDoor;
import dev.mooring.app.wizard.WizardApp;
import dev.mooring.port.SshQuestions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The seam between the command line and the window: the one place that names it. JavaFX is not
/// looked for before it is clear that a window is wanted.
final class JavaFxDoor implements WizardDoor {
  private CompletableFuture<Void> toolkit = CompletableFuture.completedFuture(null);

  /// Whether a command line looks as if it will open the window.
  static boolean isMeant(String... args) {
    var words = List.of(args);
    return (words.isEmpty() || words.getFirst().equals("wizard")) && !words.contains("--help");
  }

  /// Starts JavaFX, which takes about as long as reading the command line does, at the same time.
  void knock() {
    toolkit = CompletableFuture.runAsync(() -> FxEvents.start(() -> {}));
  }

  @Override
  public void show(Path memory, Function<SshQuestions, Session> session) {
    toolkit.join();
    WizardApp.open(memory, session);
  }

  @Override
  public void choose(
      Path memory, Optional<Path> file, BiFunction<Beginning, SshQuestions, Session> sessions) {
    toolkit.join();
    WizardApp.choose(memory, file, sessions);
  }

  @Override
  public void probe(
      Path memory, Optional<Function<SshQuestions, Session>> session, Runnable there) {
    toolkit.join();
    WizardApp.probe(memory, session, there);
  }
}
