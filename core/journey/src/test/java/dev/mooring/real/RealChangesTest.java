package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.check.Hint;
import dev.mooring.live.kubernetes.FieldTakeover;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.run.Cleanup;
import dev.mooring.run.Journal;
import dev.mooring.run.RunEvent;
import dev.mooring.run.Runner;
import dev.mooring.run.Stop;
import dev.mooring.step.StepId;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes in a real cluster when others change things too, and when its API server goes away.
@Real
class RealChangesTest {
  @TempDir Path home;
  private RealCluster real;
  private StandIns standIns;
  private RealWorld admin;
  private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void start() throws Exception {
    real = new RealCluster();
    standIns = StandIns.tutorial(real.admin());
    TutorialObjects.install(real.admin());
    admin = new RealWorld(real.as(RealUser.ADMIN), home);
    Awaitility.await()
        .until(() -> real.admin().pods().inAnyNamespace().list().getItems().size() == 5);
  }

  @AfterEach
  void stop() {
    admin.close();
    standIns.close();
    real.close();
  }

  @Test
  void anotherFieldManagerIsNamedAndNotOverruled() {
    var wanted = TutorialManifests.loadBalancer(ControlPlaneBalancer.PILOT);
    admin.world.cluster().apply(wanted);
    FieldTakeover.byHelm(real.admin(), wanted.ref());

    assertThatThrownBy(() -> admin.world.cluster().apply(wanted))
        .isInstanceOf(WorldException.Conflict.class)
        .hasMessageContaining("istio-pilot-ilb")
        .hasMessageContaining(".spec.type")
        .hasMessageContaining("\"helm\"")
        .satisfies(
            failure ->
                assertThat(((WorldException) failure).trouble()).contains(Trouble.FIELD_CONFLICT));
    assertThat(admin.world.cluster().find(wanted.ref()).orElseThrow().text("/spec/type"))
        .isEqualTo("NodePort");
  }

  @Test
  void exposingIsMadeOnceThroughAnOutageAndTakenBack() {
    standIns.givingAddresses(false);
    var made = new AtomicInteger();
    var outcome =
        run(
            event -> {
              if (event instanceof RunEvent.ChangeDone && made.incrementAndGet() == 4) {
                real.stop();
              }
              if (isWaiting(event, Hint.API_SERVER_UNREACHABLE)) {
                real.restart();
              }
              if (isWaiting(event, Hint.ADDRESS_PENDING)) {
                standIns.givingAddresses(true);
              }
            });

    assertThat(outcome).as("%s", events).isEqualTo(RunEvent.Outcome.DONE);
    assertThat(events).anyMatch(event -> isWaiting(event, Hint.API_SERVER_UNREACHABLE));
    assertThat(plan()).isEmpty();
    var cleanup = new Cleanup(admin.world, journal());
    assertThat(cleanup.run(cleanup.plan(), new Stop(), events::add))
        .isEqualTo(RunEvent.Outcome.DONE);
    assertThat(real.admin().services().inAnyNamespace().list().getItems())
        .extracting(service -> service.getMetadata().getName())
        .containsExactlyInAnyOrder("istio-ingress", "istio-pilot", "kubernetes");
  }

  @Test
  void aChangeFailsByNameWhileTheServerIsAwayAndCanBeRepeated() {
    var begun = new AtomicInteger();
    var outcome =
        run(
            event -> {
              if (event instanceof RunEvent.ChangeBegun && begun.incrementAndGet() == 2) {
                real.stop();
              }
            });

    assertThat(outcome).isEqualTo(RunEvent.Outcome.FAILED);
    assertThat(events)
        .filteredOn(RunEvent.ChangeFailed.class::isInstance)
        .map(event -> ((RunEvent.ChangeFailed) event).finding().hint())
        .containsOnly(Hint.API_SERVER_UNREACHABLE);
    real.restart();
    assertThat(run(_ -> {})).isEqualTo(RunEvent.Outcome.DONE);
    assertThat(plan()).isEmpty();
  }

  @Test
  void aDeletionIsWaitedForThroughARestart() throws Exception {
    var held =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName("held")
            .withNamespace("default")
            .addToFinalizers("example.org/hold")
            .endMetadata()
            .build();
    var maps = real.admin().configMaps().inNamespace("default").withName("held");
    real.admin().resource(held).create();
    var ref = new ResourceRef(new ResourceKind("v1", "ConfigMap"), "default", "held");
    var deletion = CompletableFuture.runAsync(() -> admin.world.cluster().delete(ref));
    Awaitility.await().until(() -> maps.get().isMarkedForDeletion());

    real.stop();
    real.restart();
    assertThat(deletion).isNotDone();
    maps.edit(map -> map.edit().editMetadata().withFinalizers(List.of()).endMetadata().build());

    deletion.get();
    assertThat(admin.world.cluster().find(ref)).isEmpty();
  }

  private static boolean isWaiting(RunEvent event, Hint hint) {
    return event instanceof RunEvent.CheckWaiting waiting && waiting.reason().hint() == hint;
  }

  private List<?> plan() {
    return admin.journey.step(StepId.EXPOSE).plan(RealWorld.spec(), admin.world).changes();
  }

  private Journal journal() {
    return new Journal(home.resolve("journal.jsonl"));
  }

  private RunEvent.Outcome run(Consumer<RunEvent> also) {
    Consumer<RunEvent> note = events::add;
    return new Runner(admin.world, journal(), note.andThen(also))
        .run(
            admin.journey, RealWorld.spec(), EnumSet.of(StepId.CONTEXT, StepId.EXPOSE), new Stop());
  }
}
