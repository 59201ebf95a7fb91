package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.Contexts;
import dev.mooring.app.session.Session;
import dev.mooring.app.state.StepState;
import dev.mooring.model.ClusterRef;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The contexts of the kubeconfig, of which another one can be chosen.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardContextTest {
  private static final String FIRST = Sessions.spec().cluster().context();
  private static final String SECOND = "gke_garden_us-west1-a_sunny";
  private static final String BROKEN = "minikube";
  private final SmallWorld world = new SmallWorld();
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final CountDownLatch mayOpen = new CountDownLatch(1);
  @TempDir private Path home;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    open = OpenWindow.on(stage, session(FIRST).standingOn(ended::incrementAndGet));
  }

  @AfterEach
  void close(FxRobot robot) {
    mayOpen.countDown();
    world.small().go();
    robot.interact(() -> open.window().end());
  }

  private Session session(String context) {
    if (context.equals(BROKEN)) {
      throw Complaint.wrongUse("It is not known.", "It has no project.", "Give one.");
    }
    var cluster =
        context.equals(FIRST)
            ? Sessions.spec().cluster()
            : new ClusterRef(context, "garden", "us-west1-a", "sunny");
    var small =
        Sessions.on(
            world,
            home,
            new Contexts(List.of(FIRST, SECOND, BROKEN), this::later),
            Sessions.spec().movedTo(cluster));
    return new Session(
        small.spec(),
        small.journey(),
        small.world(),
        small.journal(),
        small.place(),
        small.answers(),
        small.unfit(),
        small.contexts(),
        Session.Closing.of(left::incrementAndGet));
  }

  private Session later(String context) {
    try {
      mayOpen.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return session(context);
  }

  @Test
  void theJourneyGoesOnInTheContextThatIsChosen(FxRobot robot) {
    awaitFirst();
    assertThat(box(robot).getItems()).containsExactly(FIRST, SECOND, BROKEN);

    robot.clickOn(box(robot)).push(KeyCode.DOWN).push(KeyCode.DOWN);
    assertThat(box(robot).isShowing()).isTrue();
    assertThat(robot.lookup("#opening").tryQuery()).isEmpty();
    robot.clickOn(SECOND);
    await().until(() -> robot.lookup("#opening").tryQuery().isPresent());
    mayOpen.countDown();

    await().until(() -> robot.lookup("#field-context-project").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(project(robot)).isEqualTo("garden");
    assertThat(box(robot).getValue()).isEqualTo(SECOND);
    assertThat(open.context().answers().now().machineRef().project()).isEqualTo("garden");
    assertThat(left).hasValue(1);
    assertThat(ended).hasValue(0);

    open.context().session().close();
    assertThat(left).hasValue(2);
    assertThat(ended).hasValue(1);
  }

  @Test
  void aContextThatCannotBeOpenedSaysWhyAndTheOldOneStays(FxRobot robot) {
    awaitFirst();
    mayOpen.countDown();
    var before = open.context();

    robot.interact(() -> box(robot).setValue(BROKEN));

    await().until(() -> before.turning().problem().get().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#context-problem .finding-what").queryLabeled().getText())
        .isEqualTo("It is not known.");
    assertThat(box(robot).getValue()).isEqualTo(FIRST);
    assertThat(project(robot)).isEqualTo("demo");
    assertThat(open.context()).isSameAs(before);
    assertThat(left).hasValue(0);

    robot.interact(() -> box(robot).setValue(SECOND));
    await().until(() -> !open.context().equals(before));
    assertThat(left).hasValue(1);
  }

  @Test
  void noOtherContextIsChosenWhileAStepRuns(FxRobot robot) {
    awaitFirst();
    assertThat(box(robot).isDisabled()).isFalse();
    robot.clickOn("#rail-expose");
    await().until(() -> open.context().model().step(StepId.EXPOSE).plan().get().isPresent());
    world.small().hold();
    WaitForAsyncUtils.waitForFxEvents();

    robot.clickOn("#action").clickOn("#rail-context");
    await().until(() -> box(robot).isDisabled());

    world.small().go();
    await().until(() -> !box(robot).isDisabled());
  }

  private void awaitFirst() {
    var step = open.context().model().step(StepId.CONTEXT);
    await().until(() -> step.state().get() == StepState.DONE);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static ComboBox<String> box(FxRobot robot) {
    return robot.lookup("#field-context-context").queryComboBox();
  }

  private static String project(FxRobot robot) {
    TextField field = robot.lookup("#field-context-project").query();
    return field.getText();
  }
}
