package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.port.SshQuestion;
import dev.mooring.text.Phrase;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.ColorScheme;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a connection asks the person at the window.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardQuestionsTest {
  private static final String FINGERPRINT =
      "ssh-ed25519 SHA256:y1CMTfv4AFRyN5ap1SUsTKs6ZVk+z1Ly3kJvGSJX8rc";
  private static final SshQuestion HOST_KEY =
      new SshQuestion(
          Phrase.of("ask.hostkey.what", "[vm.example.org]:2222"),
          Phrase.of("ask.hostkey.why"),
          FINGERPRINT);
  private static final SshQuestion SUDO =
      new SshQuestion(
          Phrase.of("ask.sudo.what", "ada", "vm.example.org"),
          Phrase.of("ask.sudo.why"),
          "ada@vm.example.org");
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
  void aYesIsGivenOnlyByItsButton(FxRobot robot) {
    var yes = agrees();
    awaitDialog(robot);
    assertThat(robot.lookup("#ask-fact").queryTextInputControl().getText()).isEqualTo(FINGERPRINT);
    robot.clickOn("#ask-yes");
    assertThat(yes.join()).isTrue();

    var enter = agrees();
    awaitDialog(robot);
    robot.push(KeyCode.ENTER);
    assertThat(enter.join()).as("Enter").isFalse();

    var escape = agrees();
    awaitDialog(robot);
    robot.push(KeyCode.ESCAPE);
    assertThat(escape.join()).as("Escape").isFalse();
  }

  @Test
  void aPasswordIsTypedUnseenAndMayBeRefused(FxRobot robot) {
    var secret = secret();
    awaitDialog(robot);
    await().until(() -> robot.lookup("#ask-secret").query().isFocused());
    robot.targetWindow(robot.lookup("#ask").query().getScene().getWindow());
    robot.write("s3cret").push(KeyCode.ENTER);
    assertThat(secret.join()).contains("s3cret".toCharArray());

    var none = secret();
    awaitDialog(robot);
    robot.clickOn("#ask-no");
    assertThat(none.join()).isEmpty();
  }

  @Test
  void whoWaitsForAnAnswerIsReleasedWhenTheWindowEnds(FxRobot robot) {
    var waiting = agrees();
    awaitDialog(robot);

    robot.interact(() -> open.window().end());

    assertThat(waiting.join()).isFalse();
    assertThat(agrees().join()).as("afterwards").isFalse();
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void looksLikeTheWindow(FxRobot robot) {
    for (var scheme : ColorScheme.values()) {
      var theme = scheme.name().toLowerCase(Locale.ROOT);
      robot.interact(() -> open.themes().choose(scheme));
      shoot(robot, agrees(), "ask-hostkey-" + theme);
      shoot(robot, secret(), "ask-sudo-" + theme);
    }
    robot.interact(() -> open.texts().speak(Locale.CHINA));
    shoot(robot, agrees(), "ask-hostkey-zh");
  }

  private static void shoot(FxRobot robot, CompletableFuture<?> question, String name) {
    awaitDialog(robot);
    DialogPane pane = robot.lookup("#ask").query();
    robot.interact(() -> Camera.save(pane.snapshot(null, null), name));
    assertThat(pane.getWidth()).isGreaterThan(400);
    robot.push(KeyCode.ESCAPE);
    question.join();
  }

  private CompletableFuture<Boolean> agrees() {
    return CompletableFuture.supplyAsync(() -> open.window().questions().agrees(HOST_KEY));
  }

  private CompletableFuture<Optional<char[]>> secret() {
    return CompletableFuture.supplyAsync(() -> open.window().questions().secret(SUDO));
  }

  private static void awaitDialog(FxRobot robot) {
    await().until(() -> robot.lookup("#ask").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
