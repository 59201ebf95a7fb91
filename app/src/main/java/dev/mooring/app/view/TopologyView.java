package dev.mooring.app.view;

import dev.mooring.app.fx.Texts;
import dev.mooring.app.topology.Look;
import dev.mooring.app.topology.Place;
import dev.mooring.app.topology.Spoken;
import dev.mooring.app.topology.Topology;
import dev.mooring.app.topology.Way;
import java.util.ArrayList;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;

/// The journey's world, drawn: it is filled in as steps pass, and shows a failure where it is. The
/// drawing grows and shrinks with its room.
public final class TopologyView {
  private static final double LARGEST = 1.5;
  private final Texts texts;
  private final Group drawing = new Group();
  private final Fitted pane = new Fitted(drawing, LARGEST);

  public TopologyView(Texts texts, ObservableValue<Topology> topology) {
    this.texts = texts;
    pane.setId("topology");
    pane.getStyleClass().add("topology");
    topology.subscribe(this::draw);
    texts.book().subscribe(_ -> draw(topology.getValue()));
  }

  public Region node() {
    return pane;
  }

  private void draw(Topology topology) {
    var nodes = new ArrayList<Node>();
    var places = topology.places();
    places.stream().filter(TopologyView::isFrame).map(this::frame).forEach(nodes::add);
    topology.ways().stream().map(this::way).forEach(nodes::add);
    places.stream().filter(place -> !isFrame(place)).map(this::box).forEach(nodes::add);
    drawing.getChildren().setAll(nodes);
    pane.setSize(topology.width(), topology.height());
  }

  private static boolean isFrame(Place place) {
    return place.kind() == Place.Kind.FRAME;
  }

  private Node frame(Place place) {
    var name = Say.label("topology-name", "muted");
    name.setText(texts.now(place.name()));
    var fact = Say.label("topology-fact", "muted");
    fact.setText(place.fact());
    var head = new HBox(name, Say.gap(), fact);
    return placed(new VBox(head), place);
  }

  private Node box(Place place) {
    var name = Say.label("topology-name");
    name.setText(texts.now(place.name()));
    var box = new VBox(name);
    box.setAlignment(Pos.CENTER);
    if (!place.fact().isEmpty()) {
      var fact = Say.label("topology-fact", "muted");
      fact.setText(place.fact());
      box.getChildren().add(fact);
    }
    return placed(box, place);
  }

  private Node placed(Region node, Place place) {
    var area = place.area();
    node.relocate(area.x(), area.y());
    node.setMinSize(area.width(), area.height());
    node.setPrefSize(area.width(), area.height());
    node.setMaxSize(area.width(), area.height());
    node.getStyleClass().addAll("topology-" + place.kind().name(), look(place.look()));
    node.setId("topology-" + place.id());
    return said(node, texts.now(Spoken.of(place, texts::now)));
  }

  private Node way(Way way) {
    var from = way.from();
    var to = way.to();
    var leave = way.leave();
    var arrive = way.arrive();
    var line =
        new CubicCurve(
            from.x(), from.y(), leave.x(), leave.y(), arrive.x(), arrive.y(), to.x(), to.y());
    line.getStyleClass().addAll("topology-" + way.kind().name(), look(way.look()));
    line.setId("topology-" + way.id());
    return said(line, texts.now(Spoken.of(way, texts::now)));
  }

  private static Node said(Node node, String words) {
    node.setAccessibleRole(AccessibleRole.TEXT);
    node.setAccessibleText(words);
    return node;
  }

  private static String look(Look look) {
    return "look-" + look.word();
  }
}
