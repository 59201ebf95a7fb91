package dev.mooring.app.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A box with a rounded border, a head and rows.
public final class Card {
  private final VBox box = new VBox();
  private final HBox head = new HBox();

  public Card(Node... head) {
    box.getStyleClass().add("panel");
    this.head.getStyleClass().add("panel-head");
    this.head.setAlignment(Pos.CENTER_LEFT);
    this.head.getChildren().addAll(head);
    if (head.length > 0) {
      box.getChildren().add(this.head);
    }
  }

  public VBox node() {
    return box;
  }

  /// Shows other rows below the head.
  public void rows(List<? extends Node> rows) {
    box.getChildren().setAll(rows);
    if (!head.getChildren().isEmpty()) {
      box.getChildren().addFirst(head);
    }
    for (var i = 0; i < rows.size(); i++) {
      var isFirst = i == 0 && head.getChildren().isEmpty();
      var styles = rows.get(i).getStyleClass();
      styles.removeAll("panel-row", "panel-row-first");
      styles.add(isFirst ? "panel-row-first" : "panel-row");
    }
  }
}
