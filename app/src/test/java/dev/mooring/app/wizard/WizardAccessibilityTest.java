package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What can be reached by keyboard has a name, is reached in the order in which it is read, and no
/// text is cut.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardAccessibilityTest {
  private static final double SAME_LINE = 24;
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
      assertThat(Sight.stops(open.scene().getRoot()))
          .as(word)
          .allSatisfy(control -> assertThat(Sight.name(control)).as("%s", control).isNotBlank());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void noTextIsCutInTheSmallestWindow(String language, FxRobot robot) {
    robot.interact(() -> open.texts().speak(Locale.of(language)));
    robot.interact(() -> open.stage().setHeight(640));
    for (var word : Navigation.words()) {
      robot.interact(() -> open.navigation().go(word));
      robot.interact(() -> {});
      assertThat(Sight.cut(open.scene().getRoot())).as(word).isEmpty();
    }
  }

  @Test
  void theTabKeyFollowsTheEye(FxRobot robot) {
    for (var word : Navigation.words()) {
      robot.interact(() -> open.navigation().go(word));
      var page = open.scene().getRoot().lookup(".page");
      var inPage =
          Sight.stops(open.scene().getRoot()).stream().filter(stop -> isIn(stop, page)).toList();
      if (inPage.isEmpty()) {
        continue;
      }
      robot.interact(() -> inPage.getFirst().requestFocus());
      var reached = new ArrayList<Node>(List.of(inPage.getFirst()));
      for (robot.push(KeyCode.TAB); isIn(focused(), page); robot.push(KeyCode.TAB)) {
        assertThat(isRead(reached.getLast(), focused()))
            .as("%s: %s before %s", word, reached.getLast(), focused())
            .isTrue();
        reached.add(focused());
      }
      assertThat(inPage)
          .as(word)
          .allSatisfy(stop -> assertThat(isReached(stop, reached)).as("%s", stop).isTrue());
    }
  }

  /// Of a row of pills one is enough: the arrow keys go on from there.
  private static boolean isReached(Node stop, List<Node> reached) {
    return reached.contains(stop)
        || (stop instanceof ToggleButton pill
            && reached.stream().anyMatch(pill.getToggleGroup().getToggles()::contains));
  }

  /// Lines from top to bottom, and in a line from left to right; a column beside counts as later.
  private static boolean isRead(Node before, Node after) {
    var one = Sight.place(before);
    var two = Sight.place(after);
    return two.getMinY() > one.getMinY() + SAME_LINE || two.getMinX() >= one.getMaxX() - 1;
  }

  private Node focused() {
    var focused = open.scene().getFocusOwner();
    assertThat(focused).isNotNull();
    return focused;
  }

  private static boolean isIn(Node node, Node above) {
    for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent.equals(above)) {
        return true;
      }
    }
    return false;
  }
}
