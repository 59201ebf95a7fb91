package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.session.Beginning;
import dev.mooring.app.session.Session;
import dev.mooring.app.state.StepState;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The whole journey without a mouse: from the first choice to the summary, and back.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardByKeysTest {
  private static final int MANY = 60;
  @TempDir private Path home;
  private OpenWindow open;
  private FxRobot robot;

  @Start
  void start(Stage stage) {
    open = OpenWindow.choosing(stage, Optional.empty(), this::begin);
  }

  private Session begin(Beginning way) {
    assertThat(way).isEqualTo(Beginning.PRACTICE);
    return open.held().keep(LabSession.open(home));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
    open.held().close();
  }

  @ParameterizedTest
  @CsvSource({"en, LIGHT", "zh, DARK"})
  void fromTheFirstChoiceToTheCleanUp(String language, ColorScheme scheme, FxRobot robot) {
    this.robot = robot;
    robot.interact(() -> open.texts().speak(Locale.of(language)));
    robot.interact(() -> open.themes().choose(scheme));
    robot.push(KeyCode.ENTER);
    await().until(() -> open.window().context().isPresent());
    var walk = new Walk(open, robot, "keys");
    walk.awaitState(StepId.CONTEXT, StepState.DONE);
    for (var id : StepId.values()) {
      if (id != StepId.CONTEXT) {
        robot.push(KeyCode.ENTER);
        walk.awaitState(id, StepState.DONE);
      }
      robot.push(KeyCode.ALT, KeyCode.RIGHT);
    }
    assertThat(open.navigation().current().get()).isEqualTo(Navigation.SUMMARY);

    tabTo("cleanup");
    robot.push(KeyCode.SPACE);
    await().until(() -> robot.lookup("#cleanup-run").queryButton().isVisible());
    tabTo("cleanup-run");
    robot.push(KeyCode.SPACE);
    await().until(() -> open.context().model().cleanup().state().get() == StepState.DONE);
    walk.awaitState(StepId.EXPOSE, StepState.PENDING);
  }

  private void tabTo(String id) {
    for (var i = 0; i < MANY && !id.equals(focused()); i++) {
      robot.push(KeyCode.TAB);
    }
    assertThat(focused()).isEqualTo(id);
  }

  private String focused() {
    Node owner = open.scene().getFocusOwner();
    return owner == null ? "" : String.valueOf(owner.getId());
  }
}
