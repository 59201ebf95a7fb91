package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Hint;
import dev.mooring.lab.Lab;
import dev.mooring.live.kubernetes.LabAdmin;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.shared.RightsManifest;
import dev.mooring.step.tutorial.TutorialRights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journey by somebody who has the generated roles and nothing more.
class RightsTest {
  private static final String USER = "ada@practice.example";

  @Test
  void theGeneratedRolesAreEnoughThereAndBack(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home, lab -> given(lab, home, manifest()))) {
      Awaitility.await()
          .until(() -> practice.lab.objects().find("secrets", "vm", "istio.default").isPresent());
      var before = inventory(practice.lab);

      assertThat(practice.run()).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      Awaitility.await().untilAsserted(() -> assertThat(inventory(practice.lab)).isEqualTo(before));
    }
  }

  @Test
  void aRightThatIsMissingIsNamedBeforeAnythingIsMade(@TempDir Path home) throws Exception {
    var lacking = manifest().replaceFirst("(?m)^  - \"create\"\\n", "");
    try (var practice = new Practice(home, lab -> given(lab, home, lacking))) {
      assertThat(practice.run()).isEqualTo(Outcome.FAILED);

      assertThat(practice.events)
          .filteredOn(RunEvent.CheckFailed.class::isInstance)
          .map(event -> ((RunEvent.CheckFailed) event).finding())
          .anySatisfy(
              finding -> {
                assertThat(finding.hint()).isEqualTo(Hint.RIGHTS_MISSING);
                assertThat(finding.args().getFirst())
                    .asString()
                    .contains("create services istio-pilot-ilb in istio-system")
                    .doesNotContain("get services", "dns-ilb");
              });
      assertThat(practice.journal.open()).isEmpty();
    }
  }

  /// She may not list what others have.
  private static List<String> inventory(Lab lab) {
    return Stream.of("services", "endpoints", "secrets", "deployments", "pods", "routerules")
        .flatMap(
            plural ->
                lab.objects().list(plural, "").stream()
                    .map(object -> plural + " " + object.at("/metadata/name").asString()))
        .sorted()
        .toList();
  }

  private static String manifest() {
    return RightsManifest.yaml(
        Practice.spec(), TutorialRights.needed(Practice.spec()), Optional.of(USER));
  }

  private static Path given(Lab lab, Path home, String manifest) {
    try (var admin = LabAdmin.in(home)) {
      var stream = new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8));
      admin.load(stream).serverSideApply();
      return Files.writeString(home.resolve("kubeconfig-ada"), lab.kubeconfigFor(USER));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
