package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.state.StepState;
import dev.mooring.change.object.DeleteResource;
import dev.mooring.change.object.PurgeNamespace;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What others have is seen before the button, and what they put into something of ours stays
/// unless its name is typed.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardOthersTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ResourceRef NAMESPACE = new ResourceRef(ResourceKind.NAMESPACE, "", "vm");
  private final SmallWorld world = new SmallWorld();
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
  void whatIsInTheWayIsFoundBeforeTheButtonAndWhatFitsIsLeft(FxRobot robot) {
    var theirs = balancer(ControlPlaneBalancer.PILOT);
    ((ObjectNode) theirs.json()).withObjectProperty("spec").put("type", "NodePort");
    world.small().apply(theirs);
    world.small().apply(balancer(ControlPlaneBalancer.CA));
    soon().until(() -> open.context().model().step(StepId.CONTEXT).state().get() == StepState.DONE);

    robot.clickOn("#rail-expose");
    soon().until(() -> !open.context().model().step(StepId.EXPOSE).refusals().get().isEmpty());

    assertThat(words(robot, "#refusals")).contains("istio-pilot-ilb");
    assertThat(words(robot, "#left")).contains("istio-ca-ilb", "Left alone");
    assertThat(robot.lookup("#action").queryButton().isDisabled()).isTrue();
    shoot(robot, "others");

    world.small().delete(theirs.ref());
    robot.interact(() -> robot.lookup("#finding-again").queryButton().fire());
    soon().until(() -> !robot.lookup("#action").queryButton().isDisabled());
    assertThat(robot.lookup("#refusals").query().isVisible()).isFalse();
  }

  @Test
  void whatOthersPutIntoOursStaysAndIsNamed(FxRobot robot) {
    others(robot);

    assertThat(words(robot, "#cleanup-plan")).contains("ConfigMap mine");
    shoot(robot, "cleanup-told");
    robot.clickOn("#cleanup-run");
    soon().until(() -> open.context().model().cleanup().isDone());

    assertThat(world.small().find(NAMESPACE)).isPresent();
    assertThat(words(robot, "#cleanup-kept")).contains("Namespace vm", "ConfigMap mine");
    shoot(robot, "cleanup-kept");
  }

  @Test
  void onlyItsWholeNamePurgesIt(FxRobot robot) {
    others(robot);
    TextField field = robot.lookup("#purge-vm").query();

    robot.interact(() -> field.setText("v"));
    assertThat(planned()).containsExactly(DeleteResource.class);
    robot.interact(() -> field.setText("vm"));
    assertThat(planned()).containsExactly(PurgeNamespace.class);
    robot.clickOn("#cleanup-run");
    soon().until(() -> open.context().model().cleanup().isDone());

    assertThat(world.small().find(NAMESPACE)).isEmpty();
  }

  /// Our namespace with a thing of others in it, and the clean-up in front.
  private void others(FxRobot robot) {
    world.small().apply(resource(NAMESPACE, "mooring"));
    world
        .small()
        .apply(
            resource(
                new ResourceRef(new ResourceKind("v1", "ConfigMap"), "vm", "mine"), "someone"));
    open.context()
        .session()
        .journal()
        .begin(new DeleteResource(NAMESPACE), Instant.parse("2026-01-02T03:04:05Z"));
    robot.clickOn("#rail-summary").clickOn("#cleanup");
    soon().until(() -> robot.lookup("#cleanup-run").queryButton().isVisible());
  }

  private List<Class<?>> planned() {
    return open.context().model().cleanup().plan().get().orElseThrow().stream()
        .<Class<?>>map(Object::getClass)
        .toList();
  }

  private static Resource balancer(ControlPlaneBalancer which) {
    var wanted = TutorialManifests.loadBalancer(which);
    var json = (ObjectNode) wanted.json().deepCopy();
    json.withObjectProperty("metadata")
        .withObjectProperty("labels")
        .put("app.kubernetes.io/managed-by", "Helm");
    return new Resource(wanted.ref(), json);
  }

  private static Resource resource(ResourceRef ref, String owner) {
    var json =
        """
        {"apiVersion": "v1", "kind": "%s",
         "metadata": {"name": "%s", "labels": {"app.kubernetes.io/managed-by": "%s"}}}
        """
            .formatted(ref.kind().kind(), ref.name(), owner);
    return new Resource(ref, JSON.readTree(json));
  }

  private static String words(FxRobot robot, String place) {
    return robot
        .from(robot.lookup(place).queryAll())
        .lookup(".label")
        .queryAllAs(Label.class)
        .stream()
        .map(Label::getText)
        .collect(Collectors.joining("\n"));
  }

  private void shoot(FxRobot robot, String word) {
    for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      robot.interact(() -> open.texts().speak(language));
      for (var scheme : ColorScheme.values()) {
        robot.interact(() -> open.themes().choose(scheme));
        var name =
            word + "-" + language.getLanguage() + "-" + scheme.name().toLowerCase(Locale.ROOT);
        robot.interact(() -> camera.shoot(name));
        assertThat(camera.cut()).as("texts that are cut in " + name).isEmpty();
        assertThat(Contrast.tooLittle(open.scene().getRoot())).as(name).isEmpty();
      }
    }
    robot.interact(() -> open.texts().speak(Locale.ENGLISH));
    robot.interact(() -> open.themes().choose(ColorScheme.LIGHT));
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60));
  }
}
