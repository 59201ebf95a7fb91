package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.Change;
import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What a run tells: how long it usually takes, what a stop has left, that it has ended, and what
/// the guide says of a failure.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardRunTest {
  private static final String STEP = "expose";
  private final SmallWorld world = new SmallWorld();
  private final Instant start = world.now();
  @TempDir private Path home;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    open = OpenWindow.on(stage, Sessions.on(world, home));
    open.navigation().go(STEP);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
  }

  @Test
  void aStopSaysWhatHasHappenedAndWhatHasNot(FxRobot robot) {
    robot.interact(
        () -> {
          begin();
          accept(new RunEvent.ChangeDone(start, STEP, 0, changes().get(0), Duration.ZERO));
          accept(new RunEvent.ChangeBegun(start, STEP, 1, changes().get(1)));
          accept(new RunEvent.StepEnded(start, STEP, Outcome.STOPPED));
        });

    assertThat(text(robot, "#stopped"))
        .startsWith("Stopped. Done: 1. Begun and not finished: 1. Not begun: 2.");
    assertThat(text(robot, "#usual")).isEqualTo("usually 36 s");
  }

  @Test
  void theEndOfALongStepIsToldToWhoLooksElsewhere(FxRobot robot) {
    robot.interact(
        () -> {
          begin();
          accept(new RunEvent.StepDone(start, STEP, Duration.ofSeconds(36)));
        });

    assertThat(open.desk().told).containsExactly("Mooring: Expose control plane: done");
  }

  @Test
  void aShortStepKeepsQuiet(FxRobot robot) {
    robot.interact(
        () -> {
          begin();
          accept(new RunEvent.StepDone(start, STEP, Duration.ofSeconds(2)));
        });

    assertThat(open.desk().told).isEmpty();
  }

  @Test
  void aHintsCodeOpensTheGuideAtItsSection(FxRobot robot) {
    robot.interact(this::fail);

    robot.interact(() -> robot.lookup("#finding-code").queryAs(Hyperlink.class).fire());

    assertThat(robot.lookup("#guide").lookup(".markdown-heading").<Labeled>query().getText())
        .isEqualTo("MJ0201");
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#side").query().isVisible()).isFalse();
  }

  @Test
  void theLogShowsProblemsAloneAndIsKept(FxRobot robot) throws Exception {
    robot.interact(this::fail);
    robot.clickOn("#log-toggle");
    var log = robot.lookup("#log").<ListView<?>>query();
    assertThat(log.getItems()).hasSize(2);

    robot.interact(
        () -> robot.lookup("#log-level").<ComboBox<?>>query().getSelectionModel().selectLast());
    assertThat(log.getItems()).hasSize(1);
    open.desk().folder = Optional.of(home);
    robot.clickOn("#save-log");
    assertThat(Files.readAllLines(home.resolve("mooring.log")))
        .singleElement()
        .asString()
        .contains("✗", "MJ0201");
  }

  @Test
  void theListOfKeysIsOneKeyAway(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.SLASH);

    assertThat(robot.lookup("#shortcut-sheet").lookup(".key").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .contains("F1", "Alt+1", "Alt+7");
    robot.push(KeyCode.ESCAPE);
  }

  private void begin() {
    accept(new RunEvent.StepStarted(start, STEP));
    accept(new RunEvent.StepPlanned(start, STEP, changes()));
    accept(new RunEvent.ChangeBegun(start, STEP, 0, changes().getFirst()));
  }

  private void fail() {
    var finding =
        new Finding.Failed(
            Finding.Severity.FATAL, Hint.ADDRESS_PENDING, List.of("mixer-ilb"), "", List.of());
    var check = Check.once(CheckId.EXPOSE_MIXER_ILB, _ -> finding);
    begin();
    accept(new RunEvent.CheckFailed(start, STEP, check, finding));
    accept(new RunEvent.StepEnded(start, STEP, Outcome.FAILED));
  }

  private void accept(RunEvent event) {
    open.context().model().accept(event);
  }

  private List<Change> changes() {
    var step = open.context().session().journey().step(StepId.EXPOSE);
    return step.wishes(Sessions.spec()).stream().map(wish -> wish.change()).toList();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).match(Sight::isSeen).queryLabeled().getText();
  }
}
