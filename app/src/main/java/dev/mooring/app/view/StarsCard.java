package dev.mooring.app.view;

import atlantafx.base.theme.Styles;
import dev.mooring.app.fx.Texts;
import dev.mooring.text.Phrase;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The stars of the product page, and a slider that writes the first reviewer's rating into the
/// database.
public final class StarsCard {
  private static final int FEWEST = 1;
  private static final int MOST = 5;
  private final Texts texts;
  private final IntConsumer write;
  private final Card card;

  /// @param write puts a rating from 1 to 5 into the database
  /// @param browse shows the page itself
  public StarsCard(Texts texts, IntConsumer write, Runnable browse) {
    this.texts = texts;
    this.write = write;
    var open = texts.on(new Button(), "window.browse");
    open.setId("stars-browse");
    open.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    open.setOnAction(_ -> browse.run());
    card = new Card(texts.on(Say.label("panel-title"), "window.stars"), Say.gap(), open);
    card.node().setId("stars");
    hide();
  }

  public Node node() {
    return card.node();
  }

  public void hide() {
    show(false);
  }

  /// Shows what the page says.
  ///
  /// @param ratings by reviewer
  /// @param notes what is to be said of a reviewer's rating
  public void show(SortedMap<String, Integer> ratings, Map<String, Phrase> notes) {
    card.rows(
        ratings.entrySet().stream()
            .map(one -> row(one, notes, one.getKey().equals(ratings.firstKey())))
            .toList());
    show(!ratings.isEmpty());
  }

  private void show(boolean isWanted) {
    card.node().setVisible(isWanted);
    card.node().setManaged(isWanted);
  }

  private Node row(Map.Entry<String, Integer> rating, Map<String, Phrase> notes, boolean isOurs) {
    var name = Say.label("row-title", "reviewer");
    name.setText(rating.getKey());
    var note = Say.label("muted", "small");
    Optional.ofNullable(notes.get(rating.getKey()))
        .ifPresent(said -> note.textProperty().bind(texts.of(said)));
    note.setManaged(notes.containsKey(rating.getKey()));
    var row = new HBox(name, new VBox(Stars.of(rating.getValue()), note), Say.gap());
    if (isOurs) {
      row.getChildren().add(slider(rating));
    }
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Slider slider(Map.Entry<String, Integer> rating) {
    var slider = new Slider(FEWEST, MOST, rating.getValue());
    slider.setId("rating");
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setBlockIncrement(1);
    slider.setSnapToTicks(true);
    slider.setMinWidth(110);
    slider.setMaxWidth(110);
    slider.accessibleTextProperty().bind(texts.of("window.stars.write", rating.getKey()));
    // Only where it comes to rest: every place on the way would be written.
    slider.valueProperty().subscribe((_, _) -> written(slider, rating.getValue()));
    slider.valueChangingProperty().subscribe((_, _) -> written(slider, rating.getValue()));
    return slider;
  }

  private void written(Slider slider, int old) {
    var wanted = (int) Math.round(slider.getValue());
    if (!slider.isValueChanging() && slider.getValue() == wanted && wanted != old) {
      slider.setDisable(true);
      write.accept(wanted);
    }
  }
}
