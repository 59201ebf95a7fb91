package dev.mooring.app.page;

import java.util.ArrayList;
import java.util.List;
import org.controlsfx.control.SearchableComboBox;

/// A searchable list to pick from; what is chosen is always in it.
public record Picker(Field field, SearchableComboBox<String> control) {

  void choose(String value) {
    if (!control.getItems().contains(value)) {
      control.getItems().add(value);
    }
    control.setValue(value);
  }

  /// Offers these, once they are known.
  void offer(List<String> known) {
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
