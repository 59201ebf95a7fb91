package dev.mooring.app.wizard;

import dev.mooring.app.fx.Shortcuts;
import dev.mooring.app.fx.Themes;
import dev.mooring.app.page.Page;
import dev.mooring.app.page.PageContext;
import dev.mooring.app.view.LogPane;
import dev.mooring.step.StepId;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The window's content once a session is open.
final class JourneyView {
  private static final Duration TICK = Duration.millis(200);
  private final PageContext context;
  private final Navigation navigation = new Navigation();
  private final Pages pages;
  private final StackPane host = new StackPane();
  private final LogPane log;
  private final BottomBar bottom;
  private final Runnable close;
  private final BorderPane root = new BorderPane();
  private final Timeline clock;

  JourneyView(PageContext context, Themes themes, Runnable close) {
    this.context = context;
    this.close = close;
    pages = new Pages(context);
    log = new LogPane(context.model().log(), context.texts());
    bottom = new BottomBar(context, navigation::back, this::stop, navigation::next, this::act);
    VBox.setVgrow(host, Priority.ALWAYS);
    root.setLeft(new Rail(context, navigation).node());
    root.setCenter(new VBox(host, log.node(), bottom.node()));
    root.setBottom(
        new StatusBar(context, log::toggle, context.texts()::toggle, themes::toggle).node());
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
  }

  private void follow(StepId id) {
    var step = context.model().step(id);
    step.plan().subscribe(_ -> refresh());
    step.state()
        .subscribe(
            _ -> {
              refresh();
              runClock();
            });
  }

  private void front(Page page) {
    host.getChildren().setAll(page.node());
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
    keys.alt(KeyCode.LEFT, navigation::back)
        .alt(KeyCode.RIGHT, navigation::next)
        .ctrl(KeyCode.BACK_QUOTE, log::toggle)
        .plain(KeyCode.ESCAPE, log::close);
    var words = Navigation.words();
    for (var i = 0; i < words.size(); i++) {
      var word = words.get(i);
      keys.alt(KeyCode.valueOf("DIGIT" + (i + 1)), () -> navigation.go(word));
    }
  }
}
