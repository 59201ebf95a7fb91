package dev.mooring.app.page;

import atlantafx.base.theme.Styles;
import dev.mooring.app.fx.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Joined buttons of which one is pressed.
final class Pills<T> {
  private final HBox box = new HBox();
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

  /// @param key the option `CREATE` of `machine.origin` is called `form.machine.origin.create` and
  ///   has the id `field-machine-origin-create`
  Pills(String key, List<T> options, Texts texts, Consumer<T> chosen) {
    var group = new ToggleGroup();
    box.getStyleClass().add("pills");
    for (var option : options) {
      var word = String.valueOf(option).toLowerCase(Locale.ROOT).replace('_', '-');
      var button = texts.on(new ToggleButton(), "form." + key + "." + word);
      button.setId("field-" + key.replace('.', '-') + "-" + word);
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.getStyleClass().add(place(options, option));
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            chosen.accept(option);
          });
      buttons.put(option, button);
    }
    box.getChildren().addAll(buttons.values());
  }

  private static <T> String place(List<T> options, T option) {
    if (option.equals(options.getFirst())) {
      return Styles.LEFT_PILL;
    }
    return option.equals(options.getLast()) ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
  }

  Region node() {
    return box;
  }

  void select(T option) {
    var button = buttons.get(option);
    if (button != null) {
      button.setSelected(true);
    }
  }
}
