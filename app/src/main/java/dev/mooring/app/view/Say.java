package dev.mooring.app.view;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Labels and gaps, the small change of a layout.
public final class Say {
  private Say() {}

  /// A label with style classes.
  public static Label label(String... styles) {
    var label = new Label();
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// A label that breaks its lines.
  public static Label paragraph(String... styles) {
    var label = label(styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// Takes all the room that is left in a row.
  public static Region gap() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /// Lets a label be cut where there is no room; pointing at it shows the whole text.
  public static Label cut(Label label) {
    var whole = new Tooltip();
    whole.textProperty().bind(label.textProperty());
    label.setTooltip(whole);
    label.setMinWidth(0);
    return label;
  }

  /// Lets a label keep its width where others are cut.
  public static Label whole(Label label) {
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
