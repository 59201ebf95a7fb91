package dev.mooring.installer.start;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The least that a JavaFX program can show: what the window's first page is compared with.
final class EmptyWindow {
  private EmptyWindow() {}

  /// Prints one line once the window is drawn, and ends.
  public static void main(String[] args) {
    Platform.startup(EmptyWindow::show);
  }

  private static void show() {
    var stage = new Stage();
    stage.setScene(new Scene(new StackPane(), 1180, 760));
    new AnimationTimer() {
      private int pulses;

      // The first pulse lays out and draws; at the second one that has happened.
      @Override
      public void handle(long now) {
        pulses++;
        if (pulses == 2) {
          System.out.println("The window is there.");
          System.exit(0);
        }
      }
    }.start();
    stage.show();
  }
}
