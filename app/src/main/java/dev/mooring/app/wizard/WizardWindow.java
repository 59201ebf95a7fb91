package dev.mooring.app.wizard;

import dev.mooring.app.fx.Desk;
import dev.mooring.app.fx.Shortcuts;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.fx.Themes;
import dev.mooring.app.fx.Work;
import dev.mooring.app.page.PageContext;
import dev.mooring.app.page.Turning;
import dev.mooring.app.session.Beginning;
import dev.mooring.app.session.Session;
import dev.mooring.app.state.Problem;
import dev.mooring.app.view.FindingView;
import dev.mooring.app.view.Say;
import dev.mooring.port.SshQuestions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The wizard's window: first it says that it opens, then it shows the journey, or why there is
/// none.
public final class WizardWindow {
  private static final double WIDTH = 1180;
  private static final double HEIGHT = 760;
  private final Stage stage;
  private final Texts texts;
  private final Themes themes;
  private final Work work;
  private final Desk desk;
  private final HeldSession held;
  private final DialogQuestions questions;
  private final StackPane root = new StackPane();
  private Optional<PageContext> context = Optional.empty();
  private Optional<JourneyView> journey = Optional.empty();

  /// @param stage is filled and not shown yet
  /// @param held knows the session that is shown
  WizardWindow(Stage stage, Texts texts, Themes themes, Work work, Desk desk, HeldSession held) {
    this.stage = stage;
    this.texts = texts;
    this.themes = themes;
    this.work = work;
    this.desk = desk;
    this.held = held;
    this.questions = new DialogQuestions(stage, texts, work.events());
    root.getStyleClass().add("window");
    var scene = new Scene(root, WIDTH, HEIGHT);
    themes.dress(scene);
    stage.setScene(scene);
    stage.setMinWidth(960);
    stage.setMinHeight(640);
    stage.titleProperty().bind(texts.of("window.title"));
    stage.setOnCloseRequest(
        event -> {
          if (!mayClose()) {
            event.consume();
          }
        });
  }

  /// A first sight while the session is being opened.
  public void opening() {
    var bar = new ProgressBar();
    bar.setPrefWidth(260);
    var box = new VBox(texts.on(Say.label("opening"), "window.opening"), bar);
    box.setId("opening");
    box.getStyleClass().add("opening-box");
    root.getChildren().setAll(box);
  }

  /// Asks whether to practise. The world that is chosen is then opened, and what goes wrong with it
  /// is told beside the choice.
  ///
  /// @param file the settings to begin with, where some were given
  public void choose(Optional<Path> file, Function<Beginning, Session> sessions) {
    var problem = new SimpleObjectProperty<>(Optional.<Problem>empty());
    choose(file, sessions, problem);
  }

  private void choose(
      Optional<Path> file,
      Function<Beginning, Session> sessions,
      ObjectProperty<Optional<Problem>> problem) {
    var start =
        new StartView(
            texts,
            file,
            themes::toggle,
            problem,
            mode -> {
              opening();
              work.ask(
                  () -> sessions.apply(mode),
                  this::open,
                  failure -> {
                    problem.set(Optional.of(Problem.of(failure)));
                    choose(file, sessions, problem);
                  });
            });
    root.getChildren().setAll(start.node());
  }

  /// Shows the journey of a session.
  public void open(Session session) {
    var pageContext = PageContext.of(session, texts, work, desk, Turning.by(this::turn));
    var view = new JourneyView(pageContext, themes, this::close);
    context = Optional.of(pageContext);
    journey = Optional.of(view);
    root.getChildren().setAll(view.node());
    view.keys(new Shortcuts(stage.getScene()));
    view.begin();
  }

  /// Shows the same journey in another context; where that cannot be, why it cannot.
  private void turn(String name) {
    var old = journey.orElseThrow();
    if (!root.getChildren().contains(old.node())) {
      // A list that closes may tell its choice twice; the journey is on its way already.
      return;
    }
    var problem = context.orElseThrow().turning().problem();
    problem.set(Optional.empty());
    opening();
    work.ask(
        () -> held.turnTo(name),
        session -> {
          old.end();
          open(session);
        },
        failure -> {
          root.getChildren().setAll(old.node());
          problem.set(Optional.of(Problem.of(failure)));
        });
  }

  /// Says why there is no session.
  public void refuse(Throwable failure) {
    var title = texts.on(Say.paragraph("page-title"), "window.opening.failed");
    title.setId("page-title");
    var problem = new SimpleObjectProperty<>(Optional.of(Problem.of(failure)));
    var box = new VBox(title, new FindingView(texts, problem).node());
    box.getStyleClass().add("page");
    root.getChildren().setAll(box);
  }

  /// What the open window knows; empty while it opens.
  public Optional<PageContext> context() {
    return context;
  }

  /// Where the open window is; empty while it opens.
  public Optional<Navigation> navigation() {
    return journey.map(JourneyView::navigation);
  }

  /// Closes the window, where nothing runs or the user agrees.
  void close() {
    if (mayClose()) {
      stage.close();
    }
  }

  private boolean mayClose() {
    if (context.isEmpty() || !context.get().model().isRunning()) {
      return true;
    }
    var dialog = new Dialog<ButtonType>();
    dialog.initOwner(stage);
    dialog.titleProperty().bind(texts.of("window.title"));
    dialog.contentTextProperty().bind(texts.of("window.close.running"));
    dialog.getDialogPane().getButtonTypes().addAll(ButtonType.CANCEL, ButtonType.OK);
    return dialog.showAndWait().filter(ButtonType.OK::equals).isPresent();
  }

  /// Asks the person at the window.
  SshQuestions questions() {
    return questions;
  }

  /// Stops what runs.
  public void end() {
    questions.end();
    context.ifPresent(known -> known.conductor().stopAll());
    journey.ifPresent(JourneyView::end);
  }
}
