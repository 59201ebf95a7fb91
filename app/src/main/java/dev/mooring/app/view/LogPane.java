package dev.mooring.app.view;

import atlantafx.base.theme.Styles;
import dev.mooring.app.fx.Desk;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.state.LogLine;
import dev.mooring.app.state.RunLog;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The drawer with the log: searched, selected and copied.
public final class LogPane {
  private final Texts texts;
  private final Desk desk;
  private final FilteredList<LogLine> lines;
  private final ListView<LogLine> list;
  private final VBox box;

  /// @param desk knows where the log may be saved
  public LogPane(RunLog log, Texts texts, Desk desk) {
    this.texts = texts;
    this.desk = desk;
    lines = new FilteredList<>(log.lines());
    list = new Tail(lines);
    list.setId("log");
    list.getStyleClass().addAll("mono", "log-lines");
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(_ -> new Line());
    list.accessibleTextProperty().bind(texts.of("window.log"));
    box = new VBox(head(), list);
    box.getStyleClass().add("log");
    toggle();
  }

  public Node node() {
    return box;
  }

  /// Opens the drawer, or closes it.
  public void toggle() {
    box.setVisible(!box.isVisible());
    box.setManaged(box.isVisible());
  }

  public boolean isOpen() {
    return box.isVisible();
  }

  public void close() {
    box.setVisible(false);
    box.setManaged(false);
  }

  private Node head() {
    var search = new TextField();
    search.setId("log-search");
    search.getStyleClass().add(Styles.SMALL);
    search.promptTextProperty().bind(texts.of("window.log.search"));
    search.accessibleTextProperty().bind(texts.of("window.log.search"));
    var level = new ComboBox<>(FXCollections.observableArrayList(LogLevel.values()));
    level.setId("log-level");
    level.getStyleClass().add(Styles.SMALL);
    level.accessibleTextProperty().bind(texts.of("window.log.level"));
    level.setCellFactory(_ -> new Level());
    level.setButtonCell(new Level());
    level.setValue(LogLevel.ALL);
    Runnable filter =
        () ->
            lines.setPredicate(
                line -> level.getValue().holds(line) && holds(line, search.getText()));
    search.textProperty().subscribe(filter);
    level.valueProperty().subscribe(filter);
    var save = texts.on(new Button(), "window.log.save");
    save.setId("save-log");
    save.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    save.setOnAction(_ -> new SaveFile(desk).text("mooring.log", all()));
    var copy = texts.on(new Button(), "window.copy");
    copy.setId("copy-log");
    copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    copy.setOnAction(_ -> Clip.copy(copied()));
    var head =
        new HBox(
            texts.on(Say.label("panel-title"), "window.log"), Say.gap(), level, search, copy, save);
    head.getStyleClass().add("log-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private boolean holds(LogLine line, String wanted) {
    return wanted.isEmpty()
        || text(line).toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }

  private String copied() {
    var chosen = list.getSelectionModel().getSelectedItems();
    return (chosen.size() > 1 ? chosen : lines)
        .stream().map(this::text).collect(Collectors.joining("\n"));
  }

  /// What is in sight, to be kept as a file.
  private String all() {
    return lines.stream().map(this::text).collect(Collectors.joining("\n", "", "\n"));
  }

  private String text(LogLine line) {
    var since = line.since();
    var subject = line.subject().map(texts::now).orElse("");
    return String.format(
            Locale.ROOT,
            "%02d:%04.1f  %-9s %1s %s  %s",
            since.toMinutes(),
            since.toMillis() % 60_000 / 1000.0,
            line.step(),
            line.glyph(),
            subject,
            line.text())
        .stripTrailing();
  }

  /// Shows the last line, however many have come: it scrolls once where it is laid out, not with
  /// each line.
  private static final class Tail extends ListView<LogLine> {
    private boolean isBehind;

    Tail(ObservableList<LogLine> lines) {
      super(lines);
      lines.addListener(
          (ListChangeListener<LogLine>)
              _ -> {
                isBehind = true;
                requestLayout();
              });
    }

    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      if (isBehind) {
        isBehind = false;
        scrollTo(getItems().size() - 1);
      }
    }
  }

  private final class Line extends ListCell<LogLine> {
    @Override
    protected void updateItem(LogLine line, boolean isEmpty) {
      super.updateItem(line, isEmpty);
      setText(isEmpty ? "" : text(line));
    }
  }

  private final class Level extends ListCell<LogLevel> {
    @Override
    protected void updateItem(LogLevel level, boolean isEmpty) {
      super.updateItem(level, isEmpty);
      textProperty().unbind();
      setText("");
      if (level != null && !isEmpty) {
        textProperty().bind(texts.of("window.log.level." + level.word()));
      }
    }
  }
}
