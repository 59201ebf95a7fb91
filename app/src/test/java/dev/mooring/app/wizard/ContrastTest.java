package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// All words can be read in both themes: their contrast is 4.5 to 1 or more.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class ContrastTest {
  @TempDir private Path home;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    open = OpenWindow.on(stage, Sessions.on(new SmallWorld(), home));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
  }

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void everyWordStandsOut(ColorScheme scheme, FxRobot robot) {
    robot.interact(() -> open.themes().choose(scheme));
    robot.clickOn("#map-toggle").clickOn("#guide-toggle").clickOn("#log-toggle");
    for (var word : Navigation.words()) {
      robot.interact(() -> open.navigation().go(word));
      robot.interact(() -> open.scene().getRoot().applyCss());
      assertThat(Contrast.tooLittle(open.scene().getRoot())).as(word).isEmpty();
    }
  }

  @Test
  void theMeasureIsTheUsualOne() {
    assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isCloseTo(21, within(.01));
    assertThat(Contrast.ratio(Color.web("#767676"), Color.WHITE)).isCloseTo(4.54, within(.01));
  }
}
