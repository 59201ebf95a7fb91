package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.Session;
import dev.mooring.app.state.StepState;
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

/// The whole journey through the window, in the practice world, and back.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardJourneyTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  @TempDir private Path home;
  private Session session;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    session = LabSession.open(home);
    open = OpenWindow.on(stage, session);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
    session.close();
  }

  @Test
  void aMachineJoinsAndEverythingIsTakenBack(FxRobot robot) {
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
    shoot(robot, "summary");

    robot.clickOn("#rail-traffic");
    robot.clickOn("#curl");
    await().atMost(SOON).until(() -> robot.lookup("#stars .stars").tryQuery().isPresent());
    assertThat(robot.lookup("#stars .stars").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .containsExactlyInAnyOrder("★☆☆☆☆", "★★★★☆");
    shoot(robot, "curl");

    robot.clickOn("#rail-summary").clickOn("#cleanup");
    await().atMost(SOON).until(() -> robot.lookup("#cleanup-run").queryButton().isVisible());
    shoot(robot, "cleanup");
    robot.clickOn("#cleanup-run");
    await()
        .atMost(SOON)
        .until(() -> open.context().model().cleanup().state().get() == StepState.DONE);
    awaitState(StepId.EXPOSE, StepState.PENDING);
  }

  private void shoot(FxRobot robot, String name) {
    var camera = new Camera(open);
    for (var scheme : ColorScheme.values()) {
      robot.interact(() -> open.themes().choose(scheme));
      robot.interact(
          () -> camera.shoot("journey-" + name + "-" + scheme.name().toLowerCase(Locale.ROOT)));
    }
  }

  private void awaitState(StepId id, StepState wanted) {
    await().atMost(SOON).until(() -> open.context().model().step(id).state().get() == wanted);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
