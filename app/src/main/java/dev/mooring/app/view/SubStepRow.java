package dev.mooring.app.view;

import dev.mooring.app.fx.Texts;
import dev.mooring.app.state.SubStep;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// One change or check in a row: state, what it is, what was seen, how long it took.
final class SubStepRow {
  private SubStepRow() {}

  static Node of(SubStep sub, Texts texts) {
    var title = Say.whole(Say.label("row-title"));
    title.textProperty().bind(texts.of(sub.title()));
    var fact = Say.cut(Say.label("muted", "small"));
    fact.textProperty().bind(texts.of(sub.fact()));
    var time = Say.whole(Say.label("muted", "small"));
    time.textProperty().bind(sub.elapsed().map(Elapsed::text));
    var row = new HBox(new StateGlyph("", sub.state()).node(), title, fact, Say.gap(), time);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("sub-step");
    sub.state()
        .subscribe(state -> row.setAccessibleText(texts.now("window.state." + state.word())));
    return row;
  }
}
