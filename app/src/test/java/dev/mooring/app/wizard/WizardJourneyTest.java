package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.session.Session;
import dev.mooring.app.state.StepState;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxRobotException;
import org.testfx.framework.junit5.Start;

/// The whole journey through the window, in the practice world, and back.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardJourneyTest {
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
    var walk = new Walk(open, robot, "journey");
    walk.throughAllSteps();
    walk.shoot("summary");

    robot.clickOn("#rail-traffic");
    robot.clickOn("#curl");
    await().until(() -> robot.lookup("#stars .stars").tryQuery().isPresent());
    assertThat(robot.lookup("#stars .stars").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .containsExactlyInAnyOrder("★☆☆☆☆", "★★★★☆");
    walk.shoot("curl");
    walk.shootInChinese("curl");
    assertThat(robot.lookup("#topology").lookup(".look-planned").queryAll()).isEmpty();

    robot.interact(() -> robot.lookup("#rating").queryAs(Slider.class).setValue(3));
    await()
        .until(
            () ->
                robot.lookup("#stars .stars").queryAllAs(Labeled.class).stream()
                    .anyMatch(stars -> stars.getText().equals("★★★☆☆")));
    walk.shoot("rating");
    // The card may be drawn anew in between, since the rating has changed.
    await()
        .ignoreException(FxRobotException.class)
        .until(() -> robot.clickOn("#stars-browse") != null);
    await().until(() -> open.desk().browsed.size() == 1);
    assertThat(open.desk().browsed.getFirst()).startsWith("http://").endsWith("/productpage");

    robot.clickOn("#rail-summary").clickOn("#cleanup");
    await().until(() -> robot.lookup("#cleanup-run").queryButton().isVisible());
    walk.shoot("cleanup");
    walk.shootInChinese("cleanup");
    robot.clickOn("#cleanup-run");
    await().until(() -> open.context().model().cleanup().state().get() == StepState.DONE);
    walk.awaitState(StepId.EXPOSE, StepState.PENDING);
  }
}
