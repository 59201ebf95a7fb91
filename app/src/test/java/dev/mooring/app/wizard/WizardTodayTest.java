package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.Session;
import dev.mooring.app.state.StepState;
import dev.mooring.model.MeshKind;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The same six pages lead into today's mesh, which nobody had to name.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardTodayTest {
  private static final Duration SOON = Duration.ofSeconds(90);
  @TempDir private Path home;
  private Session session;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    session = LabSession.open(home, MeshKind.TODAY);
    open = OpenWindow.on(stage, session);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
    session.close();
  }

  @Test
  void aMachineJoinsAndItsIdentityIsRenewed(FxRobot robot) {
    awaitState(StepId.CONTEXT, StepState.DONE);
    for (var id : StepId.values()) {
      if (id != StepId.CONTEXT) {
        robot.clickOn("#action");
        awaitState(id, StepState.DONE);
      }
      shoot(robot, id.word());
      robot.clickOn("#next");
      WaitForAsyncUtils.waitForFxEvents();
    }

    await().atMost(SOON).until(() -> lifetime(robot).contains("A reboot is safe"));
    shoot(robot, "summary");
    robot.clickOn("#renew");
    await().atMost(SOON).until(() -> !robot.lookup("#renew").queryButton().isDisabled());
    assertThat(robot.lookup("#renew-finding").query().isVisible()).isFalse();
    assertThat(lifetime(robot)).contains("A reboot is safe");
  }

  private static String lifetime(FxRobot robot) {
    return robot.lookup("#lifetime").queryAs(Labeled.class).getText();
  }

  private void shoot(FxRobot robot, String name) {
    var camera = new Camera(open);
    for (var scheme : ColorScheme.values()) {
      robot.interact(() -> open.themes().choose(scheme));
      robot.interact(
          () -> camera.shoot("today-" + name + "-" + scheme.name().toLowerCase(Locale.ROOT)));
    }
  }

  private void awaitState(StepId id, StepState wanted) {
    await().atMost(SOON).until(() -> open.context().model().step(id).state().get() == wanted);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
