package dev.mooring.app.view;

import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Room for a drawing, which is made as large as the room's width allows.
final class Fitted extends Region {
  private final double largest;
  private final Scale scale = new Scale();
  private final Node drawing;
  private double width = 1;
  private double height = 1;

  /// @param largest the drawing is never made larger than so many times its size
  Fitted(Group drawing, double largest) {
    this.drawing = drawing;
    this.largest = largest;
    drawing.setManaged(false);
    drawing.getTransforms().add(scale);
    getChildren().add(drawing);
  }

  /// The drawing's own size.
  void setSize(double wide, double high) {
    width = wide;
    height = high;
    requestLayout();
  }

  private double factor(double room) {
    return Math.min(largest, room / width);
  }

  @Override
  protected double computePrefWidth(double anyHeight) {
    return width;
  }

  @Override
  protected double computePrefHeight(double room) {
    return height * factor(room < 0 ? width : room);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    var factor = factor(getWidth());
    scale.setX(factor);
    scale.setY(factor);
    drawing.setLayoutX((getWidth() - width * factor) / 2);
  }
}
