package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A machine with an ARM processor gets the package that is built for it, whichever form it needs.
class Istio1ArmTest {
  private static final EnumSet<StepId> STEPS =
      EnumSet.of(StepId.CONTEXT, StepId.MACHINE, StepId.SIDECAR);

  @ParameterizedTest
  @CsvSource({
    "debian-cloud, debian-12-arm64, deb, sudo dpkg -i, does not match system (arm64)",
    "rocky-linux-cloud, rocky-linux-9-arm64, rpm, sudo rpm -U --oldpackage, different architecture"
  })
  void itJoinsWithThePackageForItsProcessor(
      String project,
      String family,
      String form,
      String install,
      String refusal,
      @TempDir Path home)
      throws Exception {
    var spec = Istio1Practice.spec("t2a-standard-1", project, family);
    try (var practice = new Istio1Practice(home)) {
      practice.expose();
      assertThat(practice.run(spec, STEPS)).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.ssh("uname -m; pilot-agent version"))
          .contains("aarch64", "Version:\"1.27.3\"");

      var other =
          "https://blob.istio.io/istio-release/releases/1.26.4/%1$s/istio-sidecar.%1$s"
              .formatted(form);
      assertThat(
              practice.ssh(
                  "curl -sf -o other %s && %s other 2>&1 || echo refused"
                      .formatted(other, install)))
          .contains(refusal, "refused");
    }
  }
}
