package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.session.Session;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Answers of an earlier window that newer rules forbid open it all the same, each in its field
/// with what is wrong with it.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardKeptAnswersTest {
  @TempDir private Path home;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    var plain = Sessions.on(new SmallWorld(), home);
    open =
        OpenWindow.on(
            stage,
            new Session(
                plain.spec(),
                plain.journey(),
                plain.world(),
                plain.journal(),
                plain.place(),
                plain.answers(),
                Map.of(
                    "machine.name",
                    "-vm",
                    "machine.zone",
                    "nowhere!",
                    "services.ports-0",
                    "22",
                    "machine.port",
                    "0"),
                plain.contexts(),
                plain.closing()));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
  }

  @Test
  void theFieldHasTheAnswerAndItsComplaint(FxRobot robot) {
    robot.clickOn("#rail-machine");
    TextField name = robot.lookup("#field-machine-name").query();
    assertThat(name.getText()).isEqualTo("-vm");
    assertThat(said(robot, "#field-machine-name-error")).contains("-vm");
    assertThat(said(robot, "#field-machine-zone-error")).contains("nowhere!");
    assertThat(robot.lookup("#field-machine-port-error").query().isVisible())
        .as("what is hidden is not asked for")
        .isFalse();
    assertThat(open.context().answers().now().machineRef().name()).isEqualTo("istio-vm");

    robot.clickOn("#rail-services");
    TextField ports = robot.lookup("#field-services-ports-0").query();
    assertThat(ports.getText()).isEqualTo("22");
    assertThat(said(robot, "#field-services-ports-error")).contains("22");
    assertThat(robot.lookup("#action").queryButton().isDisabled()).isTrue();

    robot.interact(() -> ports.setText("mysql:3307"));
    robot.clickOn(ports).push(KeyCode.TAB);
    assertThat(robot.lookup("#field-services-ports-error").query().isVisible()).isFalse();
    assertThat(open.context().answers().now().workload().ports()).containsExactly(3307);
  }

  private static String said(FxRobot robot, String id) {
    var label = robot.lookup(id).queryAs(Label.class);
    assertThat(label.isVisible()).isTrue();
    return label.getText();
  }
}
