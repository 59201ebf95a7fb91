package dev.mooring.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.wizard.OnScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The window comes back as it was left.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WindowMemoryTest {
  @TempDir private Path folder;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    stage.setScene(new Scene(new StackPane()));
  }

  @Test
  void sizePlaceLanguageAndThemeComeBack(FxRobot robot) {
    var file = folder.resolve("new").resolve("window.properties");
    robot.interact(
        () -> {
          place(40, 30, 800, 620);
          var themes = new Themes();
          themes.choose(ColorScheme.DARK);
          new WindowMemory(file).keep(stage, new Texts(Locale.CHINA), themes);
          place(0, 0, 300, 200);

          var texts = new Texts(Locale.ENGLISH);
          var fresh = new Themes();
          new WindowMemory(file).restore(stage, texts, fresh);

          assertThat(texts.isChinese()).isTrue();
          assertThat(fresh.scheme().get()).isEqualTo(ColorScheme.DARK);
        });
    assertThat(stage.getX()).isEqualTo(40);
    assertThat(stage.getWidth()).isEqualTo(800);
    assertThat(stage.getHeight()).isEqualTo(620);
  }

  @Test
  void aPlaceThatNoScreenShowsIsLeftAlone(FxRobot robot) throws IOException {
    var file = folder.resolve("window.properties");
    Files.writeString(file, "x=9000\ny=9000\nwidth=800\nheight=620\n");

    robot.interact(
        () -> {
          place(10, 10, 300, 200);
          new WindowMemory(file).restore(stage, new Texts(Locale.ENGLISH), new Themes());
        });

    assertThat(stage.getX()).isEqualTo(10);
    assertThat(stage.getWidth()).isEqualTo(300);
  }

  @Test
  void whoChoseNoThemeFollowsTheSystemAgain(FxRobot robot) {
    var file = folder.resolve("window.properties");
    robot.interact(
        () -> new WindowMemory(file).keep(stage, new Texts(Locale.ENGLISH), new Themes()));

    assertThat(file).content().doesNotContain("theme");
  }

  private void place(double x, double y, double width, double height) {
    stage.setX(x);
    stage.setY(y);
    stage.setWidth(width);
    stage.setHeight(height);
  }
}
