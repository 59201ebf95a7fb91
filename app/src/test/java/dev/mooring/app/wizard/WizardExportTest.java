package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.settings.Settings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What can be kept of a journey, and how one goes on from its summary.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardExportTest {
  @TempDir private Path home;
  @TempDir private Path kept;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    open = OpenWindow.on(stage, Sessions.on(new SmallWorld(), home));
    open.navigation().go(Navigation.SUMMARY);
    open.desk().folder = Optional.of(kept);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
  }

  @Test
  void theScriptIsTheRunbook(FxRobot robot) throws IOException {
    press(robot, "export-script");

    assertThat(Files.readString(kept.resolve("mooring.sh")))
        .startsWith("#!/usr/bin/env bash")
        .contains("gcloud compute instances create istio-vm");
  }

  @Test
  void theSettingsAreReadByTheCommandLine(FxRobot robot) {
    press(robot, "export-settings");

    assertThat(Settings.read(kept.resolve("settings.mooring"))).isNotNull();
    assertThat(kept.resolve("settings.mooring")).content().contains("name: \"istio-vm\"");
  }

  @Test
  void theReportTellsEveryStep(FxRobot robot) {
    press(robot, "export-report");

    assertThat(kept.resolve("mooring.md"))
        .content()
        .contains("# istio-vm in the mesh of demo-cluster", "## Where:", "## Live check:");
  }

  @Test
  void theDrawingIsKeptAsSvgAndAsPng(FxRobot robot) throws IOException {
    press(robot, "topology-svg");
    press(robot, "topology-png");

    assertThat(kept.resolve("mooring.svg")).content().startsWith("<svg").contains("demo-cluster");
    assertThat(ImageIO.read(kept.resolve("mooring.png").toFile()))
        .extracting(BufferedImage::getWidth)
        .satisfies(width -> assertThat(width).isGreaterThan(400));
  }

  @Test
  void whoClosesTheDialogKeepsNothing(FxRobot robot) {
    open.desk().folder = Optional.empty();

    press(robot, "export-script");

    assertThat(kept).isEmptyDirectory();
  }

  @Test
  void anotherMachineBeginsOnItsPage(FxRobot robot) {
    press(robot, "another-machine");

    assertThat(open.navigation().current().get()).isEqualTo("machine");
    assertThat(open.context().answers().now().machineRef().name()).isEqualTo("istio-vm-2");
  }

  @Test
  void theNextThingsLeadToIstiosOwnPages(FxRobot robot) {
    press(robot, "next-routing");

    assertThat(open.desk().browsed).singleElement().asString().startsWith("https://istio.io/v0.2/");
  }

  /// By its name: what lies below the edge of the window needs no scrolling here.
  private static void press(FxRobot robot, String id) {
    robot.interact(
        () -> robot.lookup("#" + id).match(Sight::isSeen).queryAs(ButtonBase.class).fire());
  }
}
