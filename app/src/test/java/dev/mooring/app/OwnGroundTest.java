package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.session.Practice;
import dev.mooring.app.wiring.LabPractice;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.model.MeshKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands in a lab without Google Cloud.
class OwnGroundTest {
  @TempDir private Path home;
  private Optional<Practice.Running> lab = Optional.empty();

  @AfterEach
  void stop() {
    lab.ifPresent(Practice.Running::close);
  }

  @Test
  void theLabTellsWhatTheJourneyNeeds() throws IOException {
    start();

    var plan = typed("plan");
    var run = typed("run", "--yes", "--output", "json");
    var again = typed("run", "--yes", "--output", "json");
    var undo = typed("undo", "--yes");

    assertThat(plan.out()).contains("ssh istio-vm").doesNotContain("gcloud compute");
    assertThat(plan.out()).contains("Open 10.150.0.5 for the pods on TCP 3306");
    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.out()).contains("\"http\":200", "\"rating\":\"seen\"");
    assertThat(again.out()).doesNotContain("change-begun");
    assertThat(undo.status()).as(undo.out()).isZero();
    assertThat(Files.readString(home.resolve("lab.env"))).doesNotContain("CLOUDSDK");
  }

  @Test
  void oneCommandPractisesWithANodesAddress() {
    var run =
        Typed.in(home, "run", "--lab", "--cloud", "none", "--fault", "no-load-balancers", "--yes");

    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("10.150.0.2");
  }

  @Test
  void theRunbookIsAScriptThatBashAccepts() throws Exception {
    start();

    var typed = typed("runbook");

    assertThat(typed.out()).contains("kubectl, ssh").doesNotContain("gcloud", "CLOUDSDK");
    assertThat(Bash.complaints(typed.out())).isEmpty();
  }

  @Test
  void aProjectThatIsNotThereIsSaid() throws IOException {
    start();
    var settings =
        Files.writeString(
            home.resolve("google.yaml"), "{project: shop, location: us-east4-a, cluster: demo}");

    var typed = typed("run", "--yes", "--settings", settings.toString());

    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.out() + typed.err()).contains("There is no Google Cloud project here.");
  }

  private void start(Fault... faults) {
    lab =
        Optional.of(
            new LabPractice(InstantSource.system())
                .start(
                    new Practice.Options(
                        home,
                        false,
                        Set.of(faults),
                        0,
                        false,
                        MachineOs.DEBIAN_12,
                        MeshKind.TUTORIAL)));
  }

  private Typed typed(String... words) {
    var args = new ArrayList<>(List.of(words));
    args.addAll(List.of("--lab", home.toString()));
    return Typed.in(home, args.toArray(String[]::new));
  }
}
