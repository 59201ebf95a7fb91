package dev.mooring.app.page;

import dev.mooring.app.fx.Texts;
import dev.mooring.app.view.Say;
import dev.mooring.text.Phrase;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A control with its label above and what is wrong with it below.
///
/// @param control has the id `field-machine-name` for the key `machine.name`
public record Field(String key, Region control, Node cell, ObjectProperty<Optional<Phrase>> error) {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  static Field of(String key, Region control, Texts texts) {
    var label = texts.on(Say.label("field-label"), "form." + key);
    label.setLabelFor(control);
    Terms.explain(label, key, texts);
    control.setId("field-" + key.replace('.', '-'));
    control.setMaxWidth(Double.MAX_VALUE);
    control.setMinWidth(0);
    control.accessibleTextProperty().bind(label.textProperty());
    var error = new SimpleObjectProperty<>(Optional.<Phrase>empty());
    var message = message(control, error, texts);
    var cell = new VBox(label, control, message);
    cell.getStyleClass().add("field");
    cell.setMinWidth(0);
    return new Field(key, control, cell, error);
  }

  private static Label message(
      Region control, ObjectProperty<Optional<Phrase>> error, Texts texts) {
    var message = Say.paragraph("field-error");
    message.setId(control.getId() + "-error");
    message.textProperty().bind(texts.of(error));
    control.accessibleHelpProperty().bind(message.textProperty());
    error.subscribe(
        now -> {
          message.setVisible(now.isPresent());
          message.setManaged(now.isPresent());
          control.pseudoClassStateChanged(ERROR, now.isPresent());
        });
    return message;
  }
}
