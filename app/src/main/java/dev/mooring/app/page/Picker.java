package dev.mooring.app.page;

import dev.mooring.app.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import org.controlsfx.control.SearchableComboBox;

/// A searchable list to pick from; what is chosen is always in it.
///
/// @param <T> what is picked
public record Picker<T>(Field field, SearchableComboBox<T> control) {

  /// @param label what a person reads, and searches in
  static <T> Picker<T> of(String key, List<T> known, Function<T, String> label, Texts texts) {
    var control = new SearchableComboBox<T>(FXCollections.observableArrayList(known));
    control.setConverter(new Labels<>(label));
    return new Picker<>(Field.of(key, control, texts), control);
  }

  void choose(T value) {
    if (!control.getItems().contains(value)) {
      control.getItems().add(value);
    }
    control.setValue(value);
  }

  /// Offers these, once they are known.
  void offer(List<T> known) {
    var chosen = control.getValue();
    var items = new ArrayList<>(known);
    if (!items.contains(chosen)) {
      items.addFirst(chosen);
    }
    if (!items.equals(control.getItems())) {
      control.getItems().setAll(items);
      control.setValue(chosen);
    }
  }
}
