package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.state.StepState;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window as its user meets it, on a small world.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardWindowTest {
  private final SmallWorld world = new SmallWorld();
  @TempDir private Path home;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    open = OpenWindow.on(stage, Sessions.on(world, home));
  }

  @AfterEach
  void close(FxRobot robot) {
    world.small().go();
    robot.interact(() -> open.window().end());
  }

  @Test
  void aPlaceThatIsAsWishedNeedsNothing(FxRobot robot) {
    awaitState(StepId.CONTEXT, StepState.DONE);

    assertThat(text(robot, "#page-title")).isEqualTo("Where is the mesh?");
    assertThat(robot.lookup("#nothing").queryLabeled().getParent().isVisible()).isTrue();
    assertThat(robot.lookup("#next").queryButton().isDefaultButton()).isTrue();
  }

  @Test
  void anActionThatWaitsForOtherStepsSaysForWhich(FxRobot robot) {
    awaitState(StepId.CONTEXT, StepState.DONE);

    robot.clickOn("#rail-sidecar");

    assertThat(button(robot, "#action").isDisabled()).isTrue();
    assertThat(text(robot, "#hint")).isEqualTo("First: Expose control plane");
  }

  @Test
  void theActionMakesWhatThePlanSaid(FxRobot robot) {
    awaitPlan(robot, "#rail-expose", StepId.EXPOSE);
    assertThat(robot.lookup("#plan .row-title").queryAll()).hasSize(4);

    robot.clickOn("#action");
    awaitState(StepId.EXPOSE, StepState.DONE);

    assertThat(robot.lookup("#progress").queryLabeled().getText()).isEqualTo("8 of 8 done");
    assertThat(button(robot, "#next").isDefaultButton()).isTrue();
  }

  @Test
  void twoStepsRunSideBySide(FxRobot robot) {
    awaitPlan(robot, "#rail-expose", StepId.EXPOSE);
    world.small().hold();
    robot.clickOn("#action");

    awaitPlan(robot, "#rail-machine", StepId.MACHINE);
    robot.clickOn("#action");

    awaitState(StepId.MACHINE, StepState.RUNNING);
    assertThat(state(StepId.EXPOSE)).isEqualTo(StepState.RUNNING);
    world.small().go();
    awaitState(StepId.EXPOSE, StepState.DONE);
    robot.clickOn("#stop");
    awaitState(StepId.MACHINE, StepState.STOPPED);
    assertThat(button(robot, "#action").isDisabled()).isFalse();
  }

  @Test
  void aFailureSaysWhatToDo(FxRobot robot) {
    world.small().takeRights();
    awaitState(StepId.CONTEXT, StepState.DONE);

    robot.clickOn("#action");
    awaitState(StepId.CONTEXT, StepState.FAILED);

    assertThat(robot.lookup("#finding .finding-what").queryLabeled().getText())
        .startsWith("You lack rights in the cluster");
    assertThat(button(robot, "#action").isDefaultButton()).isTrue();
  }

  @Test
  void aWrongNameIsToldBelowTheFieldAndBlocksTheAction(FxRobot robot) {
    awaitPlan(robot, "#rail-machine", StepId.MACHINE);
    TextField name = robot.lookup("#field-machine-name").query();

    robot.clickOn(name);
    robot.interact(() -> name.setText("Not_A_Name"));
    robot.push(KeyCode.TAB);

    Label message = robot.lookup("#field-machine-name-error").query();
    assertThat(message.getText()).contains("'Not_A_Name' is not valid");
    assertThat(button(robot, "#action").isDisabled()).isTrue();
    assertThat(open.context().answers().now().machineRef().name()).isEqualTo("istio-vm");

    robot.interact(() -> name.setText("vm-2"));
    robot.clickOn(name).push(KeyCode.TAB);
    assertThat(open.context().answers().now().machineRef().name()).isEqualTo("vm-2");
    assertThat(button(robot, "#action").isDisabled()).isFalse();
  }

  @Test
  void servicesAreAddedAndRemoved(FxRobot robot) {
    robot.clickOn("#rail-services").clickOn("#add-service");

    TextField ports = robot.lookup("#field-services-ports-1").query();
    robot.interact(() -> ports.setText("http:80, 443"));
    robot.clickOn(ports).push(KeyCode.TAB);
    assertThat(open.context().answers().now().workload().ports()).containsExactly(80, 443, 3306);

    robot.clickOn("#remove-service-0");
    assertThat(open.context().answers().now().workload().ports()).containsExactly(80, 443);
    assertThat(robot.lookup("#add-mysqldb").tryQuery()).isPresent();
  }

  @Test
  void whatWasMadeIsTakenBack(FxRobot robot) {
    awaitPlan(robot, "#rail-expose", StepId.EXPOSE);
    robot.clickOn("#action");
    awaitState(StepId.EXPOSE, StepState.DONE);

    robot.clickOn("#rail-summary");
    assertThat(text(robot, "#monthly-cost")).contains("$18");
    robot.clickOn("#cleanup");
    await().until(() -> isShown(robot, "#cleanup-run"));
    robot.clickOn("#cleanup-run");

    await().until(() -> open.context().model().cleanup().state().get() == StepState.DONE);
    awaitState(StepId.EXPOSE, StepState.PENDING);
  }

  @Test
  void theLanguageChangesWhileTheWindowIsOpen(FxRobot robot) {
    robot.clickOn("#language");

    assertThat(text(robot, "#page-title")).isEqualTo("服务网格在哪里？");
    assertThat(text(robot, "#next")).isEqualTo("下一步(_N)");
  }

  @Test
  void theKeyboardGoesFromPageToPage(FxRobot robot) {
    robot.push(KeyCode.ALT, KeyCode.DIGIT3);
    assertThat(text(robot, "#page-title")).isEqualTo("Choose the machine");

    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(text(robot, "#page-title")).isEqualTo("Expose the control plane");
  }

  private void awaitPlan(FxRobot robot, String rail, StepId id) {
    awaitState(StepId.CONTEXT, StepState.DONE);
    robot.clickOn(rail);
    await().until(() -> open.context().model().step(id).plan().get().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void awaitState(StepId id, StepState wanted) {
    await().until(() -> state(id) == wanted);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private StepState state(StepId id) {
    return open.context().model().step(id).state().get();
  }

  private static boolean isShown(FxRobot robot, String query) {
    return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
  }

  private static Button button(FxRobot robot, String query) {
    return robot.lookup(query).queryButton();
  }

  private static String text(FxRobot robot, String query) {
    WaitForAsyncUtils.waitForFxEvents();
    Labeled labeled = robot.lookup(query).query();
    return labeled.getText();
  }
}
