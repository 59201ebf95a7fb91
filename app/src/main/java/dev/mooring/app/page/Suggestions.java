package dev.mooring.app.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Names to choose from below a line of text: they show while one types, or by the Down key. Others
/// may be typed all the same, because not everyone may list what there is.
final class Suggestions {
  private static final int MOST = 12;
  private final List<String> known = new ArrayList<>();
  private final ContextMenu menu = new ContextMenu();
  private final TextField control;
  private boolean isChoosing;
  private boolean isEntered;

  private Suggestions(TextField control) {
    this.control = control;
  }

  static Suggestions below(Field field) {
    var suggestions = new Suggestions((TextField) field.control());
    suggestions.menu.setId(field.control().getId() + "-suggestions");
    suggestions.listen();
    return suggestions;
  }

  private void listen() {
    // Not when a key is typed: then the text is not yet what it will be.
    control
        .textProperty()
        .subscribe(
            (_, now) -> {
              if (!isChoosing) {
                show(now);
              }
            });
    control.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.DOWN && !menu.isShowing()) {
            show("");
            isEntered = true;
            key.consume();
          }
        });
    menu.addEventFilter(KeyEvent.KEY_PRESSED, this::choose);
    control.focusedProperty().subscribe(_ -> menu.hide());
  }

  /// The first name is marked as soon as the menu shows. It is nobody's choice before the Down key.
  private void choose(KeyEvent key) {
    if (!isEntered && key.getCode() == KeyCode.DOWN) {
      isEntered = true;
      key.consume();
    } else if (!isEntered && key.getCode() == KeyCode.ENTER) {
      menu.hide();
      key.consume();
    }
  }

  /// Offers these from now on.
  void offer(Collection<String> names) {
    known.clear();
    known.addAll(new TreeSet<>(names));
    known.removeIf(String::isBlank);
  }

  /// Those that hold what was typed, wherever in the name.
  List<String> matching(String typed) {
    var wanted = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
        .filter(name -> !name.equals(typed))
        .limit(MOST)
        .toList();
  }

  private void show(String typed) {
    isEntered = false;
    var names = control.isFocused() ? matching(typed) : List.<String>of();
    menu.getItems().setAll(names.stream().map(this::item).toList());
    if (names.isEmpty()) {
      menu.hide();
    } else if (!menu.isShowing()) {
      menu.show(control, Side.BOTTOM, 0, 0);
    }
  }

  private MenuItem item(String name) {
    var item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(
        _ -> {
          isChoosing = true;
          control.setText(name);
          isChoosing = false;
          control.end();
        });
    return item;
  }
}
