package dev.mooring.live.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.live.LiveWorld;
import dev.mooring.live.call.Exchange;
import dev.mooring.live.call.HostileServer;
import dev.mooring.live.call.Recess;
import dev.mooring.live.google.NoCloud;
import dev.mooring.live.ssh.SshKeyFile;
import dev.mooring.live.ssh.SshMachines;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.port.WorldException;
import dev.mooring.run.Status;
import dev.mooring.step.Journey;
import dev.mooring.step.StepId;
import dev.mooring.step.tutorial.TutorialJourney;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever answers at the API server's address: one clear finding within one deadline.
class StrangeApiTest {
  /// One deadline is a second and a half, and the computer is busy with other tests.
  private static final Duration SOON = Duration.ofSeconds(25);

  private static final JoinSpec SPEC =
      JoinSpec.of(
              MeshKind.TUTORIAL,
              ClusterRef.own("x", OwnCluster.UNKNOWN),
              new OwnHost("127.0.0.1", 1, "me", ""))
          .withWorkload(workload -> workload.withServices(List.of()));

  @TempDir Path folder;
  private final Journey journey =
      TutorialJourney.of(new SshAccess("ssh-ed25519 AAAA", Duration.ofHours(1)));

  @ParameterizedTest
  @EnumSource
  void statusSaysOneThing(StrangeApi api) {
    try (var server = new HostileServer(api.script);
        var cluster = cluster(server)) {
      var world = world(cluster);

      var status = assertTimeout(SOON, () -> Status.of(journey.step(StepId.CONTEXT), SPEC, world));

      assertThat(status.isBlind()).isTrue();
      assertThat(status.failed())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.hint())
                    .isIn(Hint.API_SERVER_UNREACHABLE, Hint.NOT_AN_API_SERVER);
                assertThat(finding.args().toString()).contains(":" + server.port());
                assertThat(finding.toString()).hasSizeLessThan(5000);
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void planSaysOneThing(StrangeApi api) {
    try (var server = new HostileServer(api.script);
        var cluster = cluster(server)) {
      var world = world(cluster);
      var expose = journey.step(StepId.EXPOSE);

      assertTimeout(
          SOON,
          () ->
              assertThatThrownBy(() -> expose.plan(SPEC, world))
                  .isInstanceOfSatisfying(
                      WorldException.class,
                      failure ->
                          assertThat(Finding.of(failure).hint())
                              .isIn(Hint.API_SERVER_UNREACHABLE, Hint.NOT_AN_API_SERVER)));
    }
  }

  @Test
  void aSilentServerCostsOneDeadlineHoweverMuchIsAsked() {
    try (var server = new HostileServer(StrangeApi.SAYS_NOTHING.script);
        var cluster = cluster(server)) {
      assertThatThrownBy(cluster::version).isInstanceOf(WorldException.TimedOut.class);
      var asked = server.connections.get();

      for (var i = 0; i < 100; i++) {
        assertThatThrownBy(cluster::version).isInstanceOf(WorldException.TimedOut.class);
      }

      assertThat(server.connections).hasValue(asked);
    }
  }

  @Test
  void theRealDeadlineEndsBeforeAPersonGivesUp() {
    assertThat(Exchange.LONGEST).isLessThanOrEqualTo(Duration.ofSeconds(30));
    assertThat(Exchange.usual(new Recess()).limit()).isEqualTo(Exchange.LONGEST);
  }

  private KubernetesCluster cluster(HostileServer server) {
    return CannedApi.impatient(
        folder, "http://127.0.0.1:" + server.port(), Duration.ofMillis(1500));
  }

  private LiveWorld world(KubernetesCluster cluster) {
    var machines =
        new SshMachines(
            new NoCloud(), new SshConfig(List.of()), List.of(), SshKeyFile.in(folder), "me");
    return new LiveWorld(
        JourneyId.random(), cluster, new NoCloud(), machines, InstantSource.system());
  }
}
