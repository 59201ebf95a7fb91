package dev.mooring.app.view;

import atlantafx.base.theme.Styles;
import dev.mooring.app.fx.Texts;
import dev.mooring.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// curl's own lines as they come, each with what it means beside it.
public final class CurlView {
  private static final double MEANING = 170;
  private final Texts texts;
  private final Card card;
  private final Button again;
  private final List<String> lines = new ArrayList<>();
  private final List<Node> rows = new ArrayList<>();

  /// @param ask runs curl once more
  public CurlView(Texts texts, Runnable ask) {
    this.texts = texts;
    again = texts.on(new Button(), "window.curl.again");
    again.setId("curl");
    again.getStyleClass().addAll(Styles.SMALL);
    again.setOnAction(_ -> ask.run());
    var copy = texts.on(new Button(), "window.copy");
    copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    copy.setOnAction(_ -> Clip.copy(String.join("\n", lines)));
    card = new Card(texts.on(Say.label("panel-title"), "window.curl"), Say.gap(), again, copy);
    card.node().setId("curl-lines");
    card.rows(List.of(texts.on(Say.label("muted"), "window.curl.idle")));
  }

  public Node node() {
    return card.node();
  }

  /// Begins with an empty page; the command itself stands first.
  public void begin(String command) {
    lines.clear();
    rows.clear();
    again.setDisable(true);
    row("$ " + command, Optional.empty());
  }

  /// Shows a line that curl wrote.
  public void line(String line) {
    CurlVoice.apart(line).forEach(this::said);
  }

  private void said(String line) {
    if (!line.isBlank()) {
      lines.add(line);
      row(line, CurlLine.explain(line));
    }
  }

  public void end() {
    again.setDisable(false);
  }

  private void row(String line, Optional<Phrase> meaning) {
    var text = mono(line);
    var said = Say.paragraph("curl-meaning", "small");
    meaning.ifPresent(phrase -> said.textProperty().bind(texts.of(phrase)));
    said.setMinWidth(MEANING);
    said.setMaxWidth(MEANING);
    var row = new HBox(text, said);
    row.getStyleClass().add("curl-row");
    rows.add(row);
    card.rows(rows);
  }

  private static Label mono(String line) {
    var label = new Label(line);
    label.getStyleClass().add("mono");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }
}
