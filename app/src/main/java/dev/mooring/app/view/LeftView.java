package dev.mooring.app.view;

import dev.mooring.app.fx.Texts;
import dev.mooring.change.Change;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What others made and fits: it is left alone.
public final class LeftView {
  private final Texts texts;
  private final Card card;

  public LeftView(Texts texts, ObservableValue<List<Change>> left) {
    this.texts = texts;
    card =
        new Card(
            texts.on(Say.label("panel-title"), "window.plan.left"),
            Say.gap(),
            texts.on(Say.label("muted", "small"), "window.plan.left.why"));
    card.node().setId("left");
    left.subscribe(this::show);
  }

  public Node node() {
    return card.node();
  }

  private void show(List<Change> left) {
    card.rows(left.stream().map(change -> ChangeRow.kept(change, texts)).toList());
    card.node().setVisible(!left.isEmpty());
    card.node().setManaged(!left.isEmpty());
  }
}
