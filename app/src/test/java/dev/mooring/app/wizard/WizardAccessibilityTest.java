package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What can be reached by keyboard has a name that can be read aloud.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardAccessibilityTest {
  @TempDir private Path home;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    open = OpenWindow.on(stage, Sessions.on(new SmallWorld(), home));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
  }

  @Test
  void everyControlHasAName(FxRobot robot) {
    for (var word : Navigation.words()) {
      robot.interact(() -> open.navigation().go(word));
      assertThat(nameless(open.scene().getRoot())).as(word).isEmpty();
    }
  }

  private static List<Node> nameless(Parent root) {
    return root.lookupAll("*").stream()
        .filter(Control.class::isInstance)
        .filter(node -> node.isFocusTraversable() && !(node instanceof ScrollPane))
        .filter(node -> !isInsideOfControl(node))
        .filter(node -> name(node).isBlank())
        .toList();
  }

  /// The parts of a control are named by it.
  private static boolean isInsideOfControl(Node node) {
    for (var above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof Control && !(above instanceof ScrollPane)) {
        return true;
      }
    }
    return false;
  }

  private static String name(Node node) {
    var name = node.getAccessibleText();
    if (name != null && !name.isBlank()) {
      return name;
    }
    return node instanceof Labeled labeled ? labeled.getText() : "";
  }
}
