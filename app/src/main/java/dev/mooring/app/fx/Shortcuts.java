package dev.mooring.app.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Keys that work wherever the focus is, and the list of them for people.
public final class Shortcuts {
  private final Scene scene;
  private final List<Entry> entries = new ArrayList<>();

  /// A line of the list.
  ///
  /// @param keys as they are written on this system, such as `Alt+Left`
  /// @param textKey what they do
  public record Entry(String keys, String textKey) {}

  public Shortcuts(Scene scene) {
    this.scene = scene;
  }

  public Shortcuts alt(KeyCode code, String textKey, Runnable action) {
    return on(new KeyCodeCombination(code, KeyCombination.ALT_DOWN), textKey, action);
  }

  /// Ctrl, or Command on a Mac.
  public Shortcuts ctrl(KeyCode code, String textKey, Runnable action) {
    return on(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), textKey, action);
  }

  public Shortcuts ctrlShift(KeyCode code, String textKey, Runnable action) {
    return on(
        new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        textKey,
        action);
  }

  public Shortcuts plain(KeyCode code, String textKey, Runnable action) {
    return on(new KeyCodeCombination(code), textKey, action);
  }

  /// All of them, in the order in which they were given.
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  private Shortcuts on(KeyCombination keys, String textKey, Runnable action) {
    scene.getAccelerators().put(keys, action);
    entries.add(new Entry(keys.getDisplayText(), textKey));
    return this;
  }
}
