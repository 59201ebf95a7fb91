package dev.mooring.app.view;

import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Two things side by side where there is room, else one below the other.
public final class Columns extends Pane {
  private static final double GAP = 16;
  private final Node main;
  private final Node beside;
  private final double enough;
  private final double share;

  /// @param enough from this width on they stand side by side
  /// @param share of the width that the second one gets there
  public Columns(Node main, Node beside, double enough, double share) {
    this.main = main;
    this.beside = beside;
    this.enough = enough;
    this.share = share;
    getChildren().addAll(main, beside);
  }

  private boolean isWide(double width) {
    return width >= enough;
  }

  private double second(double width) {
    return Math.floor((width - GAP) * share);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return enough;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (isWide(width)) {
      var two = second(width);
      return Math.max(main.prefHeight(width - GAP - two), beside.prefHeight(two));
    }
    return Stream.of(main, beside).mapToDouble(node -> node.prefHeight(width)).sum() + GAP;
  }

  @Override
  protected void layoutChildren() {
    var width = getWidth();
    if (isWide(width)) {
      var two = second(width);
      var one = width - GAP - two;
      main.resizeRelocate(0, 0, one, main.prefHeight(one));
      beside.resizeRelocate(one + GAP, 0, two, beside.prefHeight(two));
    } else {
      var high = main.prefHeight(width);
      main.resizeRelocate(0, 0, width, high);
      beside.resizeRelocate(0, high + GAP, width, beside.prefHeight(width));
    }
  }
}
