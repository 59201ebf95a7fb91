package dev.mooring.app.wizard;

import dev.mooring.app.fx.FxEvents;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.fx.Themes;
import dev.mooring.app.fx.Work;
import dev.mooring.app.page.PageContext;
import dev.mooring.app.session.Beginning;
import dev.mooring.app.session.Session;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A window on a session, for a robot or for a camera.
record OpenWindow(
    Stage stage, WizardWindow window, Texts texts, Themes themes, KeptDesk desk, HeldSession held) {

  /// On the JavaFX thread.
  static OpenWindow on(Stage stage, Session session) {
    var open = empty(stage);
    open.held.keep(session);
    open.window.open(session);
    return open;
  }

  /// As users see it, without the tests' font.
  static OpenWindow plain(Stage stage, Session session) {
    var open = bare(stage);
    open.stage.show();
    open.held.keep(session);
    open.window.open(session);
    return open;
  }

  /// A window that asks first where to begin.
  static OpenWindow choosing(
      Stage stage, Optional<Path> file, Function<Beginning, Session> sessions) {
    var open = empty(stage);
    open.window.choose(file, sessions);
    return open;
  }

  private static OpenWindow empty(Stage stage) {
    var open = bare(stage);
    ChineseFont.dress(open.scene(), open.texts);
    stage.show();
    return open;
  }

  private static OpenWindow bare(Stage stage) {
    var texts = new Texts(Locale.ENGLISH);
    var themes = new Themes();
    themes.choose(ColorScheme.LIGHT);
    var desk = new KeptDesk();
    var held = new HeldSession();
    var window = new WizardWindow(stage, texts, themes, new Work(new FxEvents()), desk, held);
    stage.setWidth(960);
    stage.setHeight(760);
    return new OpenWindow(stage, window, texts, themes, desk, held);
  }

  Scene scene() {
    return stage.getScene();
  }

  PageContext context() {
    return window.context().orElseThrow();
  }

  Navigation navigation() {
    return window.navigation().orElseThrow();
  }
}
