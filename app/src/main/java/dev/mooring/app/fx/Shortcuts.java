package dev.mooring.app.fx;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Keys that work wherever the focus is.
public final class Shortcuts {
  private final Scene scene;

  public Shortcuts(Scene scene) {
    this.scene = scene;
  }

  public Shortcuts alt(KeyCode code, Runnable action) {
    return on(new KeyCodeCombination(code, KeyCombination.ALT_DOWN), action);
  }

  /// Ctrl, or Command on a Mac.
  public Shortcuts ctrl(KeyCode code, Runnable action) {
    return on(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
  }

  public Shortcuts ctrlShift(KeyCode code, Runnable action) {
    return on(
        new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        action);
  }

  public Shortcuts plain(KeyCode code, Runnable action) {
    return on(new KeyCodeCombination(code), action);
  }

  private Shortcuts on(KeyCombination keys, Runnable action) {
    scene.getAccelerators().put(keys, action);
    return this;
  }
}
