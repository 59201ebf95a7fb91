package dev.mooring.app.wizard;

import dev.mooring.app.guide.StepGuide;
import dev.mooring.app.page.PageContext;
import dev.mooring.app.view.TopologyCard;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands beside the page when it is wanted: the drawing, and the guide.
final class SidePane {
  private final BooleanProperty guide = new SimpleBooleanProperty();
  private final BooleanProperty map = new SimpleBooleanProperty();
  private final GuidePane text;
  private final VBox box;

  SidePane(PageContext context, Navigation navigation) {
    var mesh = context.session().spec().mesh();
    text = new GuidePane(context.texts(), context.desk(), navigation, new StepGuide(mesh));
    var drawing = new VBox();
    var card = new TopologyCard(context.texts(), context.desk(), context.topology());
    drawing.getChildren().add(card.node());
    drawing.getStyleClass().add("side-map");
    drawing.setMinHeight(Region.USE_PREF_SIZE);
    box = new VBox(drawing, text.node());
    box.setId("side");
    box.getStyleClass().add("side");
    VBox.setVgrow(text.node(), Priority.ALWAYS);
    showWhen(drawing, map);
    showWhen(text.node(), guide);
    box.visibleProperty().bind(guide.or(map));
    box.managedProperty().bind(box.visibleProperty());
  }

  Node node() {
    return box;
  }

  private static void showWhen(Node node, BooleanProperty wanted) {
    node.visibleProperty().bind(wanted);
    node.managedProperty().bind(wanted);
  }

  boolean isOpen() {
    return box.isVisible();
  }

  void close() {
    guide.set(false);
    map.set(false);
  }

  void toggleGuide() {
    guide.set(!guide.get());
  }

  void toggleMap() {
    map.set(!map.get());
  }

  /// Opens the guide where it is.
  void showGuide() {
    guide.set(true);
  }

  /// Opens the guide at a hint.
  void showHint(String code) {
    guide.set(true);
    text.showHint(code);
  }
}
