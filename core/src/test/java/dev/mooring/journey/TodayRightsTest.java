package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.SshAccess;
import dev.mooring.lab.Lab;
import dev.mooring.live.LabAdmin;
import dev.mooring.mesh.today.ControlPlane;
import dev.mooring.model.JoinSpec;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.RightsManifest;
import dev.mooring.step.StepId;
import dev.mooring.step.today.TodayJourney;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Today's journey by somebody who has the generated roles and nothing more.
@Timeout(180)
class TodayRightsTest {
  private static final String USER = "ada@practice.example";

  @Test
  void theGeneratedRolesAreEnoughThereAndBack(@TempDir Path home) throws Exception {
    assertThereAndBack(home, TodayPractice.options(home), TodayPractice.spec());
  }

  @Test
  void theyAreEnoughBetweenTwoNetworks(@TempDir Path home) throws Exception {
    assertThereAndBack(home, TodayPractice.twoNetworks(home), TodayPractice.betweenNetworks());
  }

  private static void assertThereAndBack(Path home, Lab.Options options, JoinSpec spec)
      throws Exception {
    try (var practice =
        new TodayPractice(home, options, InstantSource.system(), lab -> given(lab, home, spec))) {
      var before = inventory(practice.lab);
      var all = EnumSet.allOf(StepId.class);
      assertThat(practice.run(spec, all)).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.undo()).as("%s", practice.events).isEqualTo(Outcome.DONE);
      Awaitility.await().untilAsserted(() -> assertThat(inventory(practice.lab)).isEqualTo(before));
    }
  }

  /// She may not list what others have.
  private static List<String> inventory(Lab lab) {
    return Stream.of(
            "services", "deployments", "pods", "workloadgroups", "virtualservices", "gateways")
        .flatMap(
            plural ->
                lab.objects().list(plural, "").stream()
                    .map(object -> plural + " " + object.at("/metadata/name").asString()))
        .sorted()
        .toList();
  }

  private static Path given(Lab lab, Path home, JoinSpec spec) {
    var journey =
        TodayJourney.of(
            new SshAccess("ssh-ed25519 AAAA", Duration.ofHours(1)), ControlPlane.UNSEEN);
    var manifest = RightsManifest.yaml(spec, journey.rights().apply(spec), Optional.of(USER));
    try (var admin = LabAdmin.in(home)) {
      admin
          .load(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)))
          .serverSideApply();
      return Files.writeString(home.resolve("kubeconfig-ada"), lab.kubeconfigFor(USER));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
