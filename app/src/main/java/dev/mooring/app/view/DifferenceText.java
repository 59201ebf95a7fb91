package dev.mooring.app.view;

import dev.mooring.app.fx.Texts;
import dev.mooring.change.Difference;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What comes and goes in files and objects, line by line: the sign before a line says it as its
/// colour does.
final class DifferenceText {
  private static final double HIGHEST = 320;
  private final Texts texts;
  private final VBox lines = new VBox();
  private final ScrollPane scroll = new ScrollPane(lines);
  private List<Difference> shown = List.of();

  DifferenceText(Texts texts) {
    this.texts = texts;
    lines.getStyleClass().addAll("difference", "mono");
    scroll.getStyleClass().add("difference-scroll");
    scroll.setId("differences");
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(HIGHEST);
    scroll.setPrefHeight(HIGHEST);
    scroll.accessibleTextProperty().bind(texts.of("window.tab.difference"));
    texts.book().subscribe(_ -> draw());
  }

  Node node() {
    return scroll;
  }

  void show(List<Difference> differences) {
    if (!differences.equals(shown)) {
      shown = differences;
      draw();
    }
  }

  /// All of it, to be copied.
  String text() {
    return shown.stream().flatMap(this::lines).collect(Collectors.joining("\n"));
  }

  private void draw() {
    lines.getChildren().setAll(shown.stream().flatMap(this::labels).toList());
  }

  private Stream<Node> labels(Difference difference) {
    var name = Say.label("difference-name");
    name.setText(difference.name());
    return Stream.concat(
        Stream.of(name),
        lines(difference).filter(line -> !isHead(line)).map(DifferenceText::label));
  }

  private Stream<String> lines(Difference difference) {
    return switch (difference) {
      case Difference.Text text -> text.unified().stream();
      case Difference.Secret _ -> Stream.of("± " + texts.now("window.difference.secret"));
    };
  }

  private static boolean isHead(String line) {
    return line.startsWith("--- ") || line.startsWith("+++ ");
  }

  private static Label label(String line) {
    var label = Say.paragraph("difference-" + kind(line));
    label.setText(line);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private static String kind(String line) {
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '+' -> "add";
      case '-' -> "remove";
      case '@' -> "place";
      default -> "same";
    };
  }
}
