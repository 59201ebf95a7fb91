package dev.mooring.app.wizard;

import dev.mooring.app.fx.Shortcuts;
import dev.mooring.app.fx.Themes;
import dev.mooring.app.page.Page;
import dev.mooring.app.page.PageContext;
import dev.mooring.app.state.StepState;
import dev.mooring.app.view.GuideEvent;
import dev.mooring.app.view.LogPane;
import dev.mooring.app.view.PageEvent;
import dev.mooring.step.StepId;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The window's content once a session is open.
final class JourneyView {
  /// After this time a person looks elsewhere.
  private static final java.time.Duration LONG = java.time.Duration.ofSeconds(10);

  private static final Duration TICK = Duration.millis(200);

  /// From this width on, rail, page and what stands beside it have room in full.
  private static final double ROOMY = 1240;

  private final PageContext context;
  private final Navigation navigation = new Navigation();
  private final Pages pages;
  private final StackPane host = new StackPane();
  private final LogPane log;
  private final SidePane side;
  private final BottomBar bottom;
  private final Runnable close;
  private final BorderPane root = new BorderPane();
  private final Timeline clock;
  private Optional<Shortcuts> shortcuts = Optional.empty();

  JourneyView(PageContext context, Themes themes, Runnable close) {
    this.context = context;
    this.close = close;
    pages = new Pages(context);
    log = new LogPane(context.model().log(), context.texts(), context.desk());
    bottom = new BottomBar(context, navigation::back, this::stop, navigation::next, this::act);
    side = new SidePane(context, navigation);
    var middle = new HBox(host, side.node());
    HBox.setHgrow(host, Priority.ALWAYS);
    VBox.setVgrow(middle, Priority.ALWAYS);
    var rail = new Rail(context, navigation);
    rail.narrow().bind(side.node().visibleProperty().and(root.widthProperty().lessThan(ROOMY)));
    root.setLeft(rail.node());
    root.setCenter(new VBox(middle, log.node(), bottom.node()));
    var bar = new StatusBar(context);
    root.setBottom(bar.node());
    bar.add("map-toggle", "window.map.toggle", side::toggleMap);
    bar.add("guide-toggle", "window.guide.toggle", side::toggleGuide);
    bar.add("log-toggle", "window.log.toggle", log::toggle);
    bar.add("language", "window.language", context.texts()::toggle);
    bar.addIcon("theme", "window.theme", Feather.MOON, themes::toggle);
    bar.addIcon("shortcuts", "window.shortcuts", Feather.COMMAND, this::showKeys);
    root.addEventHandler(PageEvent.WANTED, wanted -> navigation.go(wanted.word()));
    root.addEventHandler(
        GuideEvent.WANTED,
        wanted -> wanted.hint().ifPresentOrElse(side::showHint, side::showGuide));
    clock = new Timeline(new KeyFrame(TICK, _ -> tick()));
    clock.setCycleCount(Animation.INDEFINITE);
  }

  Node node() {
    return root;
  }

  Navigation navigation() {
    return navigation;
  }

  /// Shows the first page and looks how far everything is.
  void begin() {
    navigation.current().subscribe(word -> front(pages.page(word)));
    Stream.of(StepId.values()).forEach(this::follow);
    Navigation.words().forEach(word -> pages.page(word).valid().subscribe(_ -> refresh()));
    context.answers().spec().subscribe(_ -> context.conductor().lookAtAll());
    context.texts().book().subscribe(_ -> refresh());
  }

  void end() {
    clock.stop();
    keep();
  }

  /// What was decided is there again the next time.
  private void keep() {
    context.session().answers().accept(context.answers().now());
  }

  private void follow(StepId id) {
    var step = context.model().step(id);
    step.plan().subscribe(_ -> refresh());
    step.refusals().subscribe(_ -> refresh());
    step.state()
        .subscribe(
            (before, now) -> {
              if (before == StepState.RUNNING) {
                tell(id, now);
              }
            });
    step.state()
        .subscribe(
            _ -> {
              refresh();
              runClock();
            });
  }

  /// A step that took long has perhaps been left alone.
  private void tell(StepId id, StepState how) {
    if (context.model().step(id).elapsed().get().compareTo(LONG) >= 0) {
      var texts = context.texts();
      var text = texts.now(id.word() + ".name") + ": " + texts.now("window.state." + how.word());
      context.desk().tell(texts.now("window.title"), text);
    }
  }

  private void front(Page page) {
    host.getChildren().setAll(page.node());
    // A screen reader begins with the heading, and the Enter key does what the page is for. What
    // scrolls has its content in the scene only once it is laid out.
    host.applyCss();
    host.layout();
    Optional.ofNullable(page.node().lookup("#page-title")).ifPresent(Node::requestFocus);
    page.shown();
    refresh();
  }

  private void refresh() {
    bottom.show(
        navigation
            .step()
            .map(id -> Offer.of(id, context, pages.page(id.word()).valid().getValue()))
            .orElseGet(Offer::ofSummary));
  }

  private void act() {
    var page = pages.page(navigation.current().get());
    page.commit();
    if (page.valid().getValue()) {
      keep();
      navigation.step().ifPresentOrElse(context.conductor()::run, close);
    }
  }

  private void stop() {
    navigation.step().ifPresent(context.conductor()::stop);
  }

  private void runClock() {
    if (context.model().isRunning()) {
      clock.play();
    } else {
      clock.stop();
    }
  }

  private void tick() {
    context.model().tick(context.session().world().now());
    runClock();
  }

  /// Keys that work on every page.
  void keys(Shortcuts keys) {
    shortcuts = Optional.of(keys);
    keys.alt(KeyCode.LEFT, "shortcut.back", navigation::back)
        .alt(KeyCode.RIGHT, "shortcut.next", navigation::next)
        .plain(KeyCode.F1, "shortcut.guide", side::toggleGuide)
        .ctrl(KeyCode.M, "shortcut.map", side::toggleMap)
        .ctrl(KeyCode.BACK_QUOTE, "shortcut.log", log::toggle)
        .plain(KeyCode.ESCAPE, "shortcut.escape", this::escape)
        .ctrl(KeyCode.L, "shortcut.language", context.texts()::toggle)
        .ctrl(KeyCode.SLASH, "shortcut.keys", this::showKeys);
    var words = Navigation.words();
    for (var i = 0; i < words.size(); i++) {
      var word = words.get(i);
      var name = word.equals(Navigation.SUMMARY) ? "window.summary.name" : word + ".name";
      keys.alt(KeyCode.valueOf("DIGIT" + (i + 1)), name, () -> navigation.go(word));
    }
  }

  /// Closes what lies open; where nothing does, stops what runs.
  private void escape() {
    if (log.isOpen()) {
      log.close();
    } else if (side.isOpen()) {
      side.close();
    } else {
      stop();
    }
  }

  private void showKeys() {
    shortcuts.ifPresent(
        keys -> ShortcutSheet.show(root.getScene().getWindow(), context.texts(), keys.entries()));
  }
}
