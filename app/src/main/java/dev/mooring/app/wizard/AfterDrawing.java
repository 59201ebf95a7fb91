package dev.mooring.app.wizard;

import javafx.animation.AnimationTimer;

/// Does something once the window has been drawn.
final class AfterDrawing extends AnimationTimer {
  /// The first pulse lays out and draws; at the second one that has happened.
  private static final int DRAWN = 2;

  private final Runnable action;
  private int pulses;

  AfterDrawing(Runnable action) {
    this.action = action;
  }

  @Override
  public void handle(long now) {
    pulses++;
    if (pulses == DRAWN) {
      stop();
      action.run();
    }
  }
}
