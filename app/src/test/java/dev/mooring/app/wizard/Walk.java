package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.state.StepState;
import dev.mooring.step.StepId;
import java.util.Locale;
import javafx.application.ColorScheme;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A person who goes through the window from page to page, with a camera.
///
/// @param album begins the names of the pictures
record Walk(OpenWindow open, FxRobot robot, String album) {

  /// Makes every step and comes to the summary.
  void throughAllSteps() {
    awaitState(StepId.CONTEXT, StepState.DONE);
    for (var id : StepId.values()) {
      if (id != StepId.CONTEXT) {
        robot.clickOn("#action");
        awaitState(id, StepState.DONE);
      }
      shoot(id.word());
      robot.clickOn("#next");
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  /// In both themes.
  void shoot(String name) {
    var camera = new Camera(open);
    for (var scheme : ColorScheme.values()) {
      robot.interact(() -> open.themes().choose(scheme));
      robot.interact(
          () -> camera.shoot(album + "-" + name + "-" + scheme.name().toLowerCase(Locale.ROOT)));
      assertThat(Contrast.tooLittle(open.scene().getRoot())).as("%s, %s", name, scheme).isEmpty();
    }
  }

  /// In Chinese, and goes back to English.
  void shootInChinese(String name) {
    robot.interact(
        () -> {
          open.themes().choose(ColorScheme.LIGHT);
          open.texts().speak(Locale.SIMPLIFIED_CHINESE);
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> new Camera(open).shoot(album + "-" + name + "-zh-light"));
    robot.interact(() -> open.texts().speak(Locale.ENGLISH));
  }

  void awaitState(StepId id, StepState wanted) {
    await().until(() -> open.context().model().step(id).state().get() == wanted);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
