package dev.mooring.app.wizard;

import atlantafx.base.theme.Styles;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.page.PageContext;
import dev.mooring.app.view.Say;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where all this happens, and the switches of the window.
final class StatusBar {
  private final Texts texts;
  private final HBox box;

  /// Only the switches.
  StatusBar(Texts texts) {
    this.texts = texts;
    box = bar(Say.gap());
  }

  StatusBar(PageContext context) {
    texts = context.texts();
    var session = context.session();
    var place = session.place();
    var mode = texts.on(Say.whole(new Label()), "window.place." + place.mode());
    mode.setGraphic(dot(place.mode().name()));
    var cluster = Say.cut(new Label());
    cluster
        .textProperty()
        .bind(texts.book().map(b -> b.say("window.context", session.spec().cluster().context())));
    var project = Say.whole(new Label());
    context
        .answers()
        .spec()
        .subscribe(spec -> texts.on(project, "window.project", spec.cluster().project()));
    project
        .visibleProperty()
        .bind(context.answers().spec().map(s -> s.cluster().isInGoogleCloud()));
    project.managedProperty().bind(project.visibleProperty());
    var account = Say.whole(new Label(place.account()));
    box = bar(mode, cluster, project, account, Say.gap());
  }

  private static HBox bar(Node... parts) {
    var bar = new HBox(parts);
    bar.getStyleClass().add("status-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  Node node() {
    return box;
  }

  private static Node dot(String mode) {
    var dot = new Label("●");
    dot.getStyleClass().addAll("dot", "dot-" + mode);
    return dot;
  }

  /// Puts another switch at the end.
  void add(String id, String key, Runnable action) {
    box.getChildren().add(switchFor(id, key, action));
  }

  /// The same, shown as a sign alone.
  void addIcon(String id, String key, Ikon icon, Runnable action) {
    var button = switchFor(id, key, action);
    button.setGraphic(new FontIcon(icon));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    var name = new Tooltip();
    name.textProperty().bind(button.textProperty());
    button.setTooltip(name);
    box.getChildren().add(button);
  }

  private Button switchFor(String id, String key, Runnable action) {
    var button = texts.on(new Button(), key);
    button.setId(id);
    button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
