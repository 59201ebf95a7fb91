package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.session.Complaint;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A window that was opened with a settings file says so while it asks where to begin.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardFileTest {
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    open =
        OpenWindow.choosing(
            stage,
            Optional.of(Path.of("lessons", "course.mooring")),
            _ -> {
              throw Complaint.wrongUse("In course.mooring: no.", "It cannot be.", "Correct it.");
            });
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
  }

  @Test
  void theFileIsNamedInBothLanguages(FxRobot robot) {
    assertThat(told(robot)).startsWith("What you decide").contains("course.mooring");

    robot.interact(() -> open.texts().speak(Locale.SIMPLIFIED_CHINESE));

    assertThat(told(robot)).startsWith("其中").contains("course.mooring");
  }

  @Test
  void whatIsWrongWithItIsToldBesideTheChoice(FxRobot robot) {
    robot.clickOn("#start-practice");

    await().until(() -> robot.lookup(".finding-what").tryQuery().isPresent());
    assertThat(robot.lookup(".finding-what").queryLabeled().getText())
        .isEqualTo("In course.mooring: no.");
    assertThat(told(robot)).contains("course.mooring");
  }

  private static String told(FxRobot robot) {
    return robot.lookup("#start-file").queryLabeled().getText();
  }
}
