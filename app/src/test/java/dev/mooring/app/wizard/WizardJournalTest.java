package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.state.Problem;
import dev.mooring.app.state.StepModel;
import dev.mooring.app.state.StepState;
import dev.mooring.run.Journal;
import dev.mooring.step.StepId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A window beside a command on the same journey, and one whose journal cannot be read.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardJournalTest {
  private static final Duration SOON = Duration.ofMinutes(2);
  private final SmallWorld world = new SmallWorld();
  @TempDir private Path home;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    open = OpenWindow.on(stage, Sessions.on(world, home));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
  }

  @Test
  void aStepIsRefusedWhileACommandRunsAndAWindowThatIsOpenHoldsNothing(FxRobot robot) {
    var step = open.context().model().step(StepId.CONTEXT);
    try (var _ = new Journal(home.resolve("journal.jsonl")).hold("run", world.now())) {
      robot.interact(() -> open.context().conductor().run(StepId.CONTEXT));

      awaitProblem(step, "MJ0050");
      assertThat(step.state().get()).isEqualTo(StepState.FAILED);
      assertThat(robot.lookup("#finding-code").match(Sight::isSeen).queryLabeled().getText())
          .isEqualTo("MJ0050");
    }
    robot.interact(() -> open.context().conductor().run(StepId.CONTEXT));
    await().atMost(SOON).until(() -> step.state().get() == StepState.DONE);
    new Journal(home.resolve("journal.jsonl")).requireFree("undo", world.now());
  }

  @Test
  void aLineThatCannotBeReadIsToldBeforeTheCleanUp(FxRobot robot) throws Exception {
    Files.writeString(home.resolve("journal.jsonl"), "\n{\"v\":2}\n");
    robot.interact(() -> open.navigation().go(Navigation.SUMMARY));

    robot.interact(() -> robot.lookup("#cleanup").queryAs(Button.class).fire());

    awaitProblem(open.context().model().cleanup(), "MJ0055");
  }

  private static void awaitProblem(StepModel step, String code) {
    await()
        .atMost(SOON)
        .until(() -> step.problem().get().map(Problem::code).equals(Optional.of(code)));
  }
}
