package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.SshAccess;
import dev.mooring.lab.Lab;
import dev.mooring.live.LabAdmin;
import dev.mooring.mesh.today.ControlPlane;
<<<<<<< HEAD
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.RightsManifest;
=======
import dev.mooring.mesh.today.IstioKinds;
import dev.mooring.mesh.today.Revision;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.RightsManifest;
import dev.mooring.step.StepId;
import dev.mooring.step.today.Door;
>>>>>>> main
import dev.mooring.step.today.TodayJourney;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
<<<<<<< HEAD
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
=======
import java.util.EnumSet;
import java.util.Optional;
>>>>>>> main
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

<<<<<<< HEAD
/// Today's journey by somebody who has the generated roles and nothing more.
@Timeout(180)
class TodayRightsTest {
  private static final String USER = "ada@practice.example";

  @Test
  void theGeneratedRolesAreEnoughThereAndBack(@TempDir Path home) throws Exception {
    var options = TodayPractice.options(home);
    try (var practice =
        new TodayPractice(home, options, InstantSource.system(), lab -> given(lab, home))) {
      var before = inventory(practice.lab);
      assertThat(practice.run()).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.undo()).as("%s", practice.events).isEqualTo(Outcome.DONE);
      Awaitility.await().untilAsserted(() -> assertThat(inventory(practice.lab)).isEqualTo(before));
    }
  }

  /// She may not list what others have.
  private static List<String> inventory(Lab lab) {
    return Stream.of("services", "deployments", "pods", "workloadgroups", "virtualservices")
        .flatMap(
            plural ->
                lab.objects().list(plural, "").stream()
                    .map(object -> plural + " " + object.at("/metadata/name").asString()))
        .sorted()
        .toList();
  }

  private static Path given(Lab lab, Path home) {
    var journey =
        TodayJourney.of(
            new SshAccess("ssh-ed25519 AAAA", Duration.ofHours(1)), ControlPlane.UNSEEN);
    var spec = TodayPractice.spec();
    var manifest = RightsManifest.yaml(spec, journey.rights().apply(spec), Optional.of(USER));
    try (var admin = LabAdmin.in(home)) {
      admin
          .load(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)))
          .serverSideApply();
=======
/// Today's sidecar by somebody who has the generated roles and nothing more.
@Timeout(120)
class TodayRightsTest {
  private static final String USER = "ada@practice.example";
  private static final ControlPlane PLANE =
      new ControlPlane("istio-system", Revision.DEFAULT, "1.27.3", new IstioKinds("v1"));
  private static final EnumSet<StepId> STEPS =
      EnumSet.of(StepId.CONTEXT, StepId.MACHINE, StepId.SIDECAR);

  @Test
  void theGeneratedRolesAreEnoughThereAndBack(@TempDir Path home) throws Exception {
    try (var practice =
        new TodayPractice(
            home,
            TodayPractice.options(home),
            InstantSource.system(),
            lab -> given(lab, home, manifest()))) {
      assertThat(practice.run(TodayPractice.selected(), STEPS))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
      assertThat(practice.undo()).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.lab.objects().list("workloadgroups", "vm")).isEmpty();
      assertThat(practice.lab.objects().list("workloadentries", "vm")).isEmpty();
    }
  }

  private static String manifest() {
    var access = new SshAccess("", Duration.ofHours(1));
    var needed = TodayJourney.of(access, PLANE).rights().apply(TodayPractice.selected());
    return RightsManifest.yaml(TodayPractice.selected(), needed, Optional.of(USER));
  }

  private static Path given(Lab lab, Path home, String manifest) {
    var door = Door.balancer(TodayPractice.selected(), PLANE).manifest().json().toString();
    try (var admin = LabAdmin.in(home)) {
      for (var objects : new String[] {manifest, door}) {
        var stream = new ByteArrayInputStream(objects.getBytes(StandardCharsets.UTF_8));
        admin.load(stream).serverSideApply();
      }
>>>>>>> main
      return Files.writeString(home.resolve("kubeconfig-ada"), lab.kubeconfigFor(USER));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
