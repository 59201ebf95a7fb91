package dev.mooring.app.view;

import atlantafx.base.theme.Styles;
import dev.mooring.app.fx.Desk;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.topology.SvgDrawing;
import dev.mooring.app.topology.Topology;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/// The drawing in a box, with the ways to keep it as a file.
public final class TopologyCard {
  private static final double SHARP = 2;
  private final Texts texts;
  private final SaveFile save;
  private final ObservableValue<Topology> topology;
  private final TopologyView view;
  private final Card card;

  public TopologyCard(Texts texts, Desk desk, ObservableValue<Topology> topology) {
    this.texts = texts;
    this.save = new SaveFile(desk);
    this.topology = topology;
    this.view = new TopologyView(texts, topology);
    var title = texts.on(Say.label("panel-title"), "window.topology");
    card =
        new Card(
            title, Say.gap(), button("topology-svg", this::svg), button("topology-png", this::png));
    var room = new VBox(view.node());
    room.setPadding(new Insets(12));
    card.rows(List.of(room));
  }

  public Node node() {
    return card.node();
  }

  private Button button(String id, Runnable action) {
    var button = texts.on(new Button(), "window." + id.replace('-', '.'));
    button.setId(id);
    button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void svg() {
    save.text("mooring.svg", SvgDrawing.of(topology.getValue(), texts::now, isDark()));
  }

  private void png() {
    var sharp = new SnapshotParameters();
    sharp.setTransform(new Scale(SHARP, SHARP));
    sharp.setFill(isDark() ? Color.web("#0d1117") : Color.WHITE);
    save.image("mooring.png", view.node().snapshot(sharp, null));
  }

  private boolean isDark() {
    return node().getScene().getRoot().getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("dark"));
  }
}
