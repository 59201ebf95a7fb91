package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Cloud;
import dev.mooring.port.Cluster;
import dev.mooring.port.Machine;
import dev.mooring.port.World;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// curl in the live check, on a machine that takes its time.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardCurlTest {
  private static final String RATINGS = "{\"id\": 0, \"ratings\": {\"Reviewer1\": 1}}";
  private static final String NOTE = "* Connection #0 to host productpage left intact";
  private final Semaphore next = new Semaphore(0);
  @TempDir private Path home;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    var said = List.of("< HTTP/1.1 200 OK", "< server: envoy", RATINGS + NOTE);
    open = OpenWindow.on(stage, Sessions.on(new Slow(new SlowMachine(said, next)), home));
  }

  @AfterEach
  void close(FxRobot robot) {
    next.release(1000);
    robot.interact(() -> open.window().end());
  }

  @Test
  void eachLineIsShownAndExplainedWhenItComes(FxRobot robot) {
    robot.interact(() -> open.navigation().go("traffic"));
    robot.interact(() -> robot.lookup("#curl").queryButton().fire());

    next.release();
    awaitLines(robot, 2);
    assertThat(texts(robot, ".mono").getFirst()).startsWith("$ curl -sv").endsWith(" 2>&1");
    assertThat(texts(robot, ".curl-meaning")).containsExactly("", "answered ✓");
    robot.interact(() -> open.texts().toggle());
    assertThat(texts(robot, ".curl-meaning")).last().asString().containsPattern("\\p{IsHan}");
    robot.interact(() -> open.texts().toggle());

    next.release();
    awaitLines(robot, 3);
    assertThat(texts(robot, ".curl-meaning")).last().isEqualTo("captured: the sidecar answered ✓");
    assertThat(robot.lookup("#curl").queryButton().isDisabled()).isTrue();
    assertThat(robot.lookup("#stars .stars").tryQuery()).isEmpty();

    next.release(2);
    await().until(() -> robot.lookup("#stars .stars").tryQuery().isPresent());
    assertThat(texts(robot, ".mono")).endsWith(RATINGS, NOTE);
    assertThat(robot.lookup("#curl").queryButton().isDisabled()).isFalse();
  }

  private static void awaitLines(FxRobot robot, int count) {
    await().until(() -> texts(robot, ".mono").size() == count);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> texts(FxRobot robot, String style) {
    return robot.lookup("#curl-lines " + style).queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  /// A small world with that machine in it.
  private record Slow(SmallWorld small, Machine there) implements World {
    Slow(Machine there) {
      this(new SmallWorld(), there);
    }

    @Override
    public Cluster cluster() {
      return small.cluster();
    }

    @Override
    public Cloud cloud() {
      return small.cloud();
    }

    @Override
    public Optional<? extends Machine> machine(MachineRef ref) {
      return Optional.of(there);
    }

    @Override
    public JourneyId journey() {
      return new JourneyId("practice");
    }

    @Override
    public Instant now() {
      return small.now();
    }
  }
}
