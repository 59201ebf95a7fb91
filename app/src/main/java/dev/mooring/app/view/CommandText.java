package dev.mooring.app.view;

import atlantafx.base.theme.Styles;
import dev.mooring.app.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One command, to be selected or copied.
public final class CommandText {
  private final HBox row;

  public CommandText(Texts texts, String command) {
    var text = new TextField(command);
    text.setEditable(false);
    text.getStyleClass().addAll("mono", "shown");
    text.accessibleTextProperty().bind(texts.of("window.commands"));
    HBox.setHgrow(text, Priority.ALWAYS);
    var copy = texts.on(new Button(), "window.copy");
    copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    copy.setOnAction(_ -> Clip.copy(command));
    row = new HBox(text, copy);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("buttons");
  }

  public Node node() {
    return row;
  }
}
