package dev.mooring.app.view;

import javafx.scene.Node;
import javafx.scene.control.Label;

/// A rating from 0 to 5 in stars.
public final class Stars {
  private static final int MOST = 5;

  private Stars() {}

  public static String text(int rating) {
    var full = Math.clamp(rating, 0, MOST);
    return "★".repeat(full) + "☆".repeat(MOST - full);
  }

  public static Node of(int rating) {
    var label = new Label(text(rating));
    label.getStyleClass().add("stars");
    label.setAccessibleText(rating + " / " + MOST);
    return label;
  }
}
