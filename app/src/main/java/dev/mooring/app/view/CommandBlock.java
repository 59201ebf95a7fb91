package dev.mooring.app.view;

import atlantafx.base.theme.Styles;
import dev.mooring.app.fx.Texts;
import dev.mooring.change.Change;
import dev.mooring.change.Command;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// What a person would type instead, to be read and copied.
public final class CommandBlock {
  private static final int MOST_ROWS = 12;
  private static final int LETTERS_A_ROW = 110;
  private final TextArea text = new TextArea();
  private final VBox box;

  public CommandBlock(Texts texts) {
    var copy = texts.on(new Button(), "window.copy");
    copy.setId("copy-commands");
    copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    copy.setOnAction(_ -> Clip.copy(text.getText()));
    text.setId("commands");
    text.setEditable(false);
    text.setWrapText(true);
    text.getStyleClass().add("mono");
    text.accessibleTextProperty().bind(texts.of("window.commands"));
    var bash = Say.label("panel-title");
    bash.setText("bash");
    var hint = texts.on(Say.label("muted", "small"), "window.commands");
    var card = new Card(bash, hint, Say.gap(), copy);
    card.rows(List.of(text));
    box = card.node();
    box.getStyleClass().add("commands");
  }

  public Node node() {
    return box;
  }

  public void show(List<Change> changes) {
    var lines =
        changes.stream()
            .flatMap(change -> change.commands().stream())
            .map(Command::bash)
            .collect(Collectors.joining("\n"));
    text.setText(lines);
    var rows = lines.lines().mapToLong(line -> 1 + line.length() / LETTERS_A_ROW).sum();
    text.setPrefRowCount(Math.clamp(rows, 1, MOST_ROWS));
    box.setVisible(!lines.isEmpty());
    box.setManaged(!lines.isEmpty());
  }
}
