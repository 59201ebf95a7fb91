package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.session.Session;
import dev.mooring.model.MeshKind;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The same six pages lead into today's mesh, which nobody had to name.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardIstio1Test {
  @TempDir private Path home;
  private Session session;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    session = LabSession.open(home, MeshKind.ISTIO_1);
    open = OpenWindow.on(stage, session);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
    session.close();
  }

  @Test
  void aMachineJoinsAndItsIdentityIsRenewed(FxRobot robot) {
    var walk = new Walk(open, robot, "today");
    walk.throughAllSteps();

    await().until(() -> lifetime(robot).contains("A reboot is safe"));
    walk.shoot("summary");
    robot.clickOn("#renew");
    await().until(() -> !robot.lookup("#renew").queryButton().isDisabled());
    assertThat(robot.lookup("#renew-finding").query().isVisible()).isFalse();
    assertThat(lifetime(robot)).contains("A reboot is safe");
  }

  private static String lifetime(FxRobot robot) {
    return robot.lookup("#lifetime").queryAs(Labeled.class).getText();
  }
}
