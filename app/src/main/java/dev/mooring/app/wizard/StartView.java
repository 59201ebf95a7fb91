package dev.mooring.app.wizard;

import dev.mooring.app.fx.Texts;
import dev.mooring.app.session.Beginning;
import dev.mooring.app.state.Problem;
import dev.mooring.app.view.FindingView;
import dev.mooring.app.view.Say;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Practice or the real world: asked where the command line did not say.
final class StartView {
  private final Texts texts;
  private final BorderPane root;

  /// @param file the settings to begin with, where some were given
  /// @param problem why the last choice came to nothing
  /// @param theme from light to dark and back
  StartView(
      Texts texts,
      Optional<Path> file,
      Runnable theme,
      ObservableValue<Optional<Problem>> problem,
      Consumer<Beginning> chosen) {
    this.texts = texts;
    var title = texts.on(Say.paragraph("page-title"), "window.start.title");
    title.setId("page-title");
    var why = texts.on(Say.paragraph("page-why"), "window.start.why");
    var choices = new HBox();
    choices.getStyleClass().add("choices");
    Stream.of(Beginning.values()).forEach(way -> choices.getChildren().add(choice(way, chosen)));
    var filled = new VBox();
    file.map(path -> texts.on(Say.paragraph("page-why"), "window.start.file", path))
        .ifPresent(
            told -> {
              told.setId("start-file");
              filled.getChildren().add(told);
            });
    var middle = new VBox(title, why, filled, choices, new FindingView(texts, problem).node());
    middle.getStyleClass().addAll("page", "start");
    var top = new HBox(Rail.brand());
    top.getStyleClass().add("start-head");
    var bar = new StatusBar(texts);
    bar.add("language", "window.language", texts::toggle);
    bar.addIcon("theme", "window.theme", Feather.MOON, theme);
    root = new BorderPane(middle, top, null, bar.node(), null);
    root.getStyleClass().add("window");
  }

  Node node() {
    return root;
  }

  private Button choice(Beginning way, Consumer<Beginning> chosen) {
    var word = way.word();
    var name = texts.on(Say.label("panel-title"), "window.start." + word);
    var what = texts.on(Say.paragraph("muted"), "window.start." + word + ".what");
    var icon = new FontIcon(way == Beginning.LIVE ? Feather.CLOUD : Feather.COMPASS);
    var words = new VBox(icon, name, what);
    words.getStyleClass().add("choice-words");
    // A button does not ask its content how high it gets when lines are broken.
    words.setPrefSize(250, 110);
    words.setMinHeight(110);
    words.setMaxHeight(Region.USE_PREF_SIZE);
    var button = new Button();
    button.setId("start-" + word);
    button.setMaxHeight(Region.USE_PREF_SIZE);
    button.setGraphic(words);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("choice");
    button.accessibleTextProperty().bind(name.textProperty());
    button.accessibleHelpProperty().bind(what.textProperty());
    button.setDefaultButton(way == Beginning.PRACTICE);
    button.setOnAction(_ -> chosen.accept(way));
    return button;
  }
}
