package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.state.StepState;
import dev.mooring.model.MachineRef;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Finding one name among many by typing a part of it.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardPickersTest {
  private static final int MANY = 5_000;
  private final SmallWorld world = new SmallWorld();
  @TempDir private Path home;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    for (var name : new String[] {"bookinfo-green", "shop", "garden", "greenhouse"}) {
      world.small().namespace(name);
    }
    open = OpenWindow.on(stage, Sessions.on(world, home));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
  }

  @Test
  void oneOfManyMachinesIsFoundByAPartOfItsName(FxRobot robot, TestReporter reporter) {
    for (var i = 0; i < MANY; i++) {
      var name = "vm-%04d".formatted(i);
      world.smallCloud().stand(new MachineRef("demo", "us-central1-b", name));
    }
    awaitFirst();
    robot.interact(() -> open.navigation().go("machine"));
    robot.clickOn("#field-machine-origin-select");
    ComboBox<MachineRef> picker = robot.lookup("#field-machine-existing").queryComboBox();
    await().until(() -> picker.getItems().size() > MANY);
    WaitForAsyncUtils.waitForFxEvents();

    var start = System.nanoTime();
    robot.clickOn(picker).write("-4321").push(KeyCode.DOWN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    reporter.publishEntry(
        "one of " + MANY, Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");

    assertThat(picker.isShowing()).isFalse();
    assertThat(picker.getConverter().toString(picker.getValue()))
        .isEqualTo("vm-4321 (us-central1-b)");
    assertThat(open.context().answers().now().machineRef())
        .isEqualTo(new MachineRef("demo", "us-central1-b", "vm-4321"));
  }

  @Test
  void aNamespaceIsChosenByKeysFromThoseThatHoldWhatWasTyped(FxRobot robot) {
    awaitFirst();
    type(robot, "green");
    await().until(() -> !proposals().isEmpty());
    assertThat(proposals()).containsExactly("bookinfo-green", "greenhouse");

    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(field(robot).getText()).isEqualTo("bookinfo-green");
    assertThat(open.context().answers().now().bookinfoNamespace()).isEqualTo("bookinfo-green");
  }

  @Test
  void whatWasTypedStaysThoughThereAreProposals(FxRobot robot) {
    awaitFirst();
    type(robot, "green");
    await().until(() -> !proposals().isEmpty());
    robot.push(KeyCode.ENTER).push(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(open.context().answers().now().bookinfoNamespace()).isEqualTo("green");
  }

  @Test
  void anotherNameMayBeTypedAllTheSame(FxRobot robot) {
    awaitFirst();
    type(robot, "greenfield");
    robot.push(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(proposals()).isEmpty();
    assertThat(open.context().answers().now().bookinfoNamespace()).isEqualTo("greenfield");
  }

  @Test
  void whoMayListNothingTypesNoWorse(FxRobot robot) {
    world.small().hideNamespaces();
    world.smallCloud().hide();
    awaitFirst();
    robot.interact(() -> open.navigation().go("machine"));
    robot.interact(() -> open.navigation().go("context"));
    awaitFirst();

    assertThat(open.context().answers().now()).isEqualTo(Sessions.spec());
    assertThat(open.context().model().step(StepId.CONTEXT).problem().get()).isEmpty();
    type(robot, "greenhouse");
    robot.push(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(open.context().answers().now().bookinfoNamespace()).isEqualTo("greenhouse");
  }

  private void type(FxRobot robot, String text) {
    robot.interact(field(robot)::requestFocus);
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write(text);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static TextField field(FxRobot robot) {
    return robot.lookup("#field-context-bookinfo").queryAs(TextField.class);
  }

  private static List<String> proposals() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(menu -> "field-context-bookinfo-suggestions".equals(menu.getId()))
        .flatMap(menu -> menu.getItems().stream())
        .map(MenuItem::getText)
        .toList();
  }

  private void awaitFirst() {
    var step = open.context().model().step(StepId.CONTEXT);
    await().until(() -> step.state().get() == StepState.DONE);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
