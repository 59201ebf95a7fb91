package dev.mooring.app.wizard;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/// What a person sees of a window.
final class Sight {
  private Sight() {}

  static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  /// Everything in sight, in the order of the scene graph.
  static Stream<Node> of(Parent root) {
    return root.lookupAll("*").stream().filter(Sight::isSeen);
  }

  /// The controls that the Tab key comes to.
  static List<Control> stops(Parent root) {
    return of(root)
        .filter(Control.class::isInstance)
        .map(Control.class::cast)
        .filter(control -> control.isFocusTraversable() && !(control instanceof ScrollPane))
        .filter(control -> !control.isDisabled())
        .filter(control -> !isInsideOfControl(control))
        .toList();
  }

  /// The parts of a control are named and reached by it.
  static boolean isInsideOfControl(Node node) {
    for (var above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof Control && !(above instanceof ScrollPane)) {
        return true;
      }
    }
    return false;
  }

  static String name(Node node) {
    var name = node.getAccessibleText();
    if (name != null && !name.isBlank()) {
      return name;
    }
    return node instanceof Labeled labeled ? labeled.getText() : "";
  }

  /// Labels whose text is cut with an ellipsis and can nowhere be read in full.
  static List<String> cut(Parent root) {
    return of(root)
        .filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .filter(label -> label.getWidth() > 0 && !label.getText().isEmpty())
        .filter(label -> label.getTooltip() == null)
        .filter(Sight::isCut)
        .map(label -> label.getText() + " " + label.getStyleClass())
        .toList();
  }

  private static boolean isCut(Labeled label) {
    return label.getChildrenUnmodifiable().stream()
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .anyMatch(text -> text.getText().endsWith(label.getEllipsisString()))
        && !label.getText().endsWith(label.getEllipsisString());
  }

  static Bounds place(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }
}
