package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Leaving Google Cloud in the window: any cluster, any machine that SSH reaches.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardOwnGroundTest {
  @TempDir private Path home;
  private OpenWindow open;
  private Camera camera;

  @Start
  void start(Stage stage) {
    open = OpenWindow.on(stage, Sessions.on(new SmallWorld(), home));
    camera = new Camera(open);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
  }

  @Test
  void anyClusterAndAnyHost(FxRobot robot) {
    awaitIdle();
    robot.clickOn("#field-context-kind-other");
    awaitIdle();
    type(robot, "#field-context-range", "10.96.0.1/12");
    assertThat(robot.lookup("#field-context-range-error").queryAs(Label.class).getText())
        .contains("10.96.0.0/12");
    type(robot, "#field-context-range", "10.96.0.0/12");
    type(robot, "#field-context-pods", "10.244.0.0/16");
    type(robot, "#field-context-expose", "172.18.0.2");
    awaitIdle();

    assertThat(robot.lookup("#field-context-project").query().getParent().getParent().isVisible())
        .isFalse();
    assertThat(open.context().answers().now().cluster().own())
        .contains(new OwnCluster("10.96.0.0/12", "10.244.0.0/16", "172.18.0.2"));
    shootInBothThemes(robot, "context-own");

    robot.interact(() -> open.navigation().go("machine"));
    awaitIdle();
    type(robot, "#field-machine-host", "legacy");
    type(robot, "#field-machine-address", "192.168.1.7");
    type(robot, "#field-machine-port", "many");
    assertThat(robot.lookup("#field-machine-port-error").queryAs(Label.class).getText())
        .contains("1 to 65535");
    type(robot, "#field-machine-port", "2222");
    awaitIdle();

    var machine = open.context().answers().now().machine();
    assertThat(machine).isEqualTo(new OwnHost("legacy", 2222, "", "192.168.1.7"));
    assertThat(robot.lookup("#firewall-advice").queryAs(Label.class).getText())
        .contains("192.168.1.7", "10.244.0.0/16", "3306", "172.18.0.2");
    shootInBothThemes(robot, "machine-own");

    robot.interact(() -> open.texts().speak(Locale.CHINA));
    awaitIdle();
    shoot(robot, "machine-own-zh");
  }

  @Test
  void theWayBackLeadsToTheTutorialsMachine(FxRobot robot) {
    awaitIdle();
    robot.clickOn("#field-context-kind-other");
    robot.clickOn("#field-context-kind-gke");
    robot.interact(() -> open.navigation().go("machine"));
    awaitIdle();
    robot.clickOn("#field-machine-origin-create");

    assertThat(open.context().answers().now()).isEqualTo(Sessions.spec());
  }

  private static void type(FxRobot robot, String id, String text) {
    robot.interact(
        () -> {
          var field = robot.lookup(id).queryAs(TextField.class);
          field.setText(text);
          field.fireEvent(new ActionEvent());
        });
  }

  private void shootInBothThemes(FxRobot robot, String name) {
    for (var scheme : ColorScheme.values()) {
      robot.interact(() -> open.themes().choose(scheme));
      shoot(robot, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
    }
  }

  private void shoot(FxRobot robot, String name) {
    robot.interact(() -> camera.shoot(name));
    assertThat(camera.cut()).as("texts that are cut in " + name).isEmpty();
  }

  private void awaitIdle() {
    WaitForAsyncUtils.waitForFxEvents();
    await()
        .until(
            () ->
                List.of(StepId.values()).stream()
                    .noneMatch(id -> open.context().model().step(id).looking().get()));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
