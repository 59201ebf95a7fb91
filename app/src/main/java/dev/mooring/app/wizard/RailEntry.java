package dev.mooring.app.wizard;

import dev.mooring.app.fx.Texts;
import dev.mooring.app.state.StepState;
import dev.mooring.app.view.Say;
import dev.mooring.app.view.StateGlyph;
import dev.mooring.text.Phrase;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One row of the rail: number or state, name, fact, state in words, and time.
///
/// @param words everything but the sign
/// @param fact what it is about, in a line
/// @param time how long it took
/// @param state the state in a word
record RailEntry(
    Button button,
    Node words,
    ObjectProperty<Optional<Phrase>> fact,
    StringProperty time,
    Label state) {

  static RailEntry of(
      String word, int number, String nameKey, ObservableValue<StepState> state, Texts texts) {
    var fact = new SimpleObjectProperty<>(Optional.<Phrase>empty());
    var time = new SimpleStringProperty("");
    var name = texts.on(Say.label("rail-name"), nameKey);
    var timeLabel = Say.whole(Say.label("muted", "small"));
    timeLabel.textProperty().bind(time);
    var factLabel = Say.cut(Say.label("muted", "small"));
    factLabel.textProperty().bind(texts.of(fact));
    var stateLabel = Say.whole(Say.label("small"));
    stateLabel
        .textProperty()
        .bind(texts.book().flatMap(book -> state.map(s -> book.say("window.state." + s.word()))));
    state.subscribe(s -> stateLabel.getStyleClass().setAll("small", "state-" + s.word()));
    var words = new VBox(name, new HBox(factLabel, Say.gap(), timeLabel, stateLabel));
    words.getStyleClass().add("rail-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    Node glyph = new StateGlyph(String.valueOf(number), state).node();
    var row = new HBox(glyph, words);
    row.getStyleClass().add("rail-row");
    var button = new Button();
    button.setId("rail-" + word);
    button.setGraphic(row);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().setAll("rail-step");
    row.prefWidthProperty().bind(button.widthProperty().subtract(20));
    button
        .accessibleTextProperty()
        .bind(
            Bindings.concat(
                number + ", ",
                name.textProperty(),
                ", ",
                stateLabel.textProperty(),
                ", ",
                factLabel.textProperty()));
    return new RailEntry(button, words, fact, time, stateLabel);
  }
}
