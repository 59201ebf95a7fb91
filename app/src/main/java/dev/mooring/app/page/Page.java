package dev.mooring.app.page;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What stands between the rail and the bottom bar.
public interface Page {

  Node node();

  /// Whether what was entered can be used.
  ObservableValue<Boolean> valid();

  /// Takes over what is still being typed.
  void commit();

  /// Called each time the page comes to the front.
  void shown();
}
