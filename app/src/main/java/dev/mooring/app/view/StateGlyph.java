package dev.mooring.app.view;

import dev.mooring.app.fx.Themes;
import dev.mooring.app.state.StepState;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A state as a sign in a circle: a number or nothing, a turning arc, a tick, a cross, a square.
public final class StateGlyph {
  private static final double RADIUS = 9;
  private final StackPane pane = new StackPane();
  private final String number;
  private final RotateTransition turning;

  /// @param number what a pending one shows; may be empty
  public StateGlyph(String number, ObservableValue<StepState> state) {
    this.number = number;
    this.turning = turning();
    pane.getStyleClass().add("glyph");
    pane.setMinSize(20, 20);
    pane.setMaxSize(20, 20);
    state.subscribe(this::show);
  }

  public Node node() {
    return pane;
  }

  private void show(StepState state) {
    turning.stop();
    pane.getStyleClass().setAll("glyph", "glyph-" + state.word());
    pane.getChildren()
        .setAll(
            switch (state) {
              case PENDING -> new Label(number);
              case RUNNING -> turning.getNode();
              case DONE -> new FontIcon(Feather.CHECK);
              case FAILED -> new FontIcon(Feather.X);
              case STOPPED -> new FontIcon(Feather.SQUARE);
            });
    if (state == StepState.RUNNING && !Themes.isMotionReduced()) {
      turning.play();
    }
  }

  private static RotateTransition turning() {
    var arc = new Arc(0, 0, RADIUS, RADIUS, 130, 280);
    arc.setType(ArcType.OPEN);
    arc.getStyleClass().add("glyph-arc");
    var turning = new RotateTransition(Duration.seconds(1), arc);
    turning.setByAngle(360);
    turning.setInterpolator(Interpolator.LINEAR);
    turning.setCycleCount(Animation.INDEFINITE);
    return turning;
  }
}
