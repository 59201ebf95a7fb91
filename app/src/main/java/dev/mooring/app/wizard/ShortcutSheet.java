package dev.mooring.app.wizard;

import dev.mooring.app.fx.Shortcuts;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.view.Say;
import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/// The list of keys, over the window.
final class ShortcutSheet {
  private ShortcutSheet() {}

  static void show(Window owner, Texts texts, List<Shortcuts.Entry> entries) {
    var grid = new GridPane();
    grid.getStyleClass().add("shortcut-sheet");
    for (var i = 0; i < entries.size(); i++) {
      var keys = Say.whole(Say.label("mono", "key"));
      keys.setText(entries.get(i).keys());
      grid.addRow(i, keys, texts.on(Say.label(), entries.get(i).textKey()));
    }
    var dialog = new Dialog<ButtonType>();
    dialog.initOwner(owner);
    dialog.titleProperty().bind(texts.of("window.shortcuts"));
    dialog.getDialogPane().setId("shortcut-sheet");
    dialog.getDialogPane().setContent(grid);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    dialog.show();
  }
}
