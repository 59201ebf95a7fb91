package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.state.StepState;
import dev.mooring.change.Change;
import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.run.RunEvent;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Draws every page in both themes, for eyes; and looks for texts that are cut.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardScreenshotsTest {
  private final SmallWorld world = new SmallWorld();
  private final Instant start = world.now().minusSeconds(23);
  @TempDir private Path home;
  private OpenWindow open;
  private Camera camera;

  @Start
  void start(Stage stage) {
    open = OpenWindow.on(stage, Sessions.on(world, home));
    camera = new Camera(open);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
  }

  @Test
  void everyPage(FxRobot robot) {
    awaitIdle();
    var sheet = new ContactSheet("pages");
    for (var word : Navigation.words()) {
      robot.interact(() -> open.navigation().go(word));
      awaitIdle();
      for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
        robot.interact(() -> open.texts().speak(language));
        for (var scheme : ColorScheme.values()) {
          robot.interact(() -> open.themes().choose(scheme));
          var name = word + "-" + language.getLanguage();
          shoot(robot, name, scheme);
          sheet.add(word, Camera.FOLDER.resolve(name + "-" + word(scheme) + ".png"));
        }
      }
    }
    assertThat(sheet.write()).isNotEmptyFile();
  }

  @Test
  void theStart(FxRobot robot) {
    robot.interact(() -> open.window().choose(Optional.empty(), _ -> open.context().session()));
    shoot(robot, "start", ColorScheme.LIGHT);
    robot.interact(() -> open.texts().speak(Locale.SIMPLIFIED_CHINESE));
    shoot(robot, "start-zh", ColorScheme.LIGHT);

    robot.clickOn("#start-practice");
    await().until(() -> robot.lookup("#rail-context").tryQuery().isPresent());
  }

  @Test
  void besideThePage(FxRobot robot) {
    awaitIdle();
    robot.interact(() -> open.navigation().go("sidecar"));
    awaitIdle();
    robot.clickOn("#map-toggle").clickOn("#guide-toggle");
    for (var scheme : ColorScheme.values()) {
      robot.interact(() -> open.themes().choose(scheme));
      shoot(robot, "beside", scheme);
    }
    robot.interact(() -> open.texts().speak(Locale.SIMPLIFIED_CHINESE));
    shoot(robot, "beside-zh", ColorScheme.DARK);
  }

  @Test
  void aRunAndItsFailure(FxRobot robot) {
    awaitIdle();
    robot.interact(() -> open.navigation().go("sidecar"));
    awaitIdle();
    robot.interact(this::halfWay);
    for (var scheme : ColorScheme.values()) {
      robot.interact(() -> open.themes().choose(scheme));
      shoot(robot, "run", scheme);
    }
    robot.clickOn("#log-toggle");
    shoot(robot, "log", ColorScheme.DARK);
    robot.clickOn("#log-toggle");
    robot.interact(this::fail);
    for (var scheme : ColorScheme.values()) {
      robot.interact(() -> open.themes().choose(scheme));
      shoot(robot, "failure", scheme);
    }
    robot.interact(() -> open.themes().choose(ColorScheme.LIGHT));
    robot.interact(() -> open.texts().speak(Locale.SIMPLIFIED_CHINESE));
    shoot(robot, "failure-zh", ColorScheme.LIGHT);
  }

  private void halfWay() {
    var model = open.context().model();
    var changes = changes();
    model.accept(new RunEvent.StepStarted(start, "sidecar"));
    model.accept(new RunEvent.StepPlanned(start, "sidecar", changes));
    for (var i = 0; i < 5; i++) {
      var change = changes.get(i);
      model.accept(new RunEvent.ChangeBegun(start, "sidecar", i, change));
      model.accept(new RunEvent.Output(start.plusSeconds(i), "sidecar", "Setting up (0.2.12) ..."));
      var took = Duration.ofMillis(400 + 3_700L * i);
      model.accept(new RunEvent.ChangeDone(start.plus(took), "sidecar", i, change, took));
    }
    model.accept(new RunEvent.ChangeBegun(start.plusSeconds(20), "sidecar", 5, changes.get(5)));
    model.tick(start.plusSeconds(23));
  }

  private void fail() {
    var finding =
        new Finding.Failed(
            Finding.Severity.FATAL,
            Hint.CERTIFICATE_REQUEST_PENDING,
            List.of("istio-vm"),
            "journalctl: CSR rejected by istio-ca (10.150.0.7:8060)",
            List.of(changes().getFirst().title()));
    var check = Check.once(CheckId.SIDECAR_CERTIFICATE, _ -> finding);
    var model = open.context().model();
    model.accept(new RunEvent.CheckFailed(start.plusSeconds(40), "sidecar", check, finding));
    model.accept(new RunEvent.StepEnded(start.plusSeconds(40), "sidecar", RunEvent.Outcome.FAILED));
  }

  private List<Change> changes() {
    var step = open.context().session().journey().step(StepId.SIDECAR);
    return step.wishes(Sessions.spec()).stream().map(wish -> wish.change()).toList();
  }

  private void awaitIdle() {
    WaitForAsyncUtils.waitForFxEvents();
    await()
        .until(
            () ->
                List.of(StepId.values()).stream()
                        .noneMatch(id -> open.context().model().step(id).looking().get())
                    && open.context().model().step(StepId.CONTEXT).state().get() == StepState.DONE);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void shoot(FxRobot robot, String word, ColorScheme scheme) {
    var name = word + "-" + word(scheme);
    robot.interact(() -> camera.shootFine(name));
    assertThat(camera.cut()).as("texts that are cut in " + name).isEmpty();
    assertThat(Contrast.tooLittle(open.scene().getRoot())).as(name).isEmpty();
  }

  private static String word(ColorScheme scheme) {
    return scheme.name().toLowerCase(Locale.ROOT);
  }
}
