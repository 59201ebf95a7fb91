package dev.mooring.app.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Labels and gaps, the small change of a layout.
public final class Say {
  private static final Duration SOON = Duration.millis(200);
  private static final double WIDE = 360;

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

  /// A note of some lines that is shown soon.
  public static Tooltip meaning(ObservableValue<String> text) {
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDE);
    tooltip.setShowDelay(SOON);
    return tooltip;
  }

  /// Lets a label keep its width where others are cut.
  public static Label whole(Label label) {
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
