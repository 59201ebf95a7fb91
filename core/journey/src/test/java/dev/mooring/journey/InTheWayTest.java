package dev.mooring.journey;

import static dev.mooring.journey.Istio1Practice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mooring.check.Hint;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.Refusal;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What others have on the machine where today's journey would write, is refused in the plan, by
/// its name; what fits is left alone.
class InTheWayTest {
  private static Istio1Practice practice;

  @BeforeAll
  static void start(@TempDir Path home) throws Exception {
    practice = new Istio1Practice(home);
    practice.expose();
    practice.run(Istio1Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
  }

  @AfterAll
  static void end() {
    practice.close();
  }

  static Stream<Arguments> taken() {
    return Stream.of(
        file("/var/lib/istio/envoy/cluster.env"),
        file("/etc/istio/config/mesh"),
        file("/etc/certs/root-cert.pem"),
        file("/var/run/secrets/tokens/istio-token"),
        arguments(
            "echo '10.9.9.9 istiod.istio-system.svc' | sudo tee -a /etc/hosts",
            "sudo sed -i '/10.9.9.9/d' /etc/hosts",
            Hint.HOSTS_ENTRY_OF_OTHERS,
            "/etc/hosts:7"),
        arguments(
            "sudo systemctl mask istio", "sudo systemctl unmask istio", Hint.UNIT_MASKED, "istio"),
        arguments(
            "curl -fsSL -o i.deb"
                + " https://blob.istio.io/istio-release/releases/1.26.4/deb/istio-sidecar.deb &&"
                + " sudo dpkg -i i.deb",
            "sudo dpkg -P istio-sidecar; sudo rm -rf /etc/istio /var/lib/istio /etc/certs",
            Hint.PACKAGE_OF_OTHERS,
            "istio-sidecar 1.26.4"));
  }

  private static Arguments file(String path) {
    var folder = path.substring(0, path.lastIndexOf('/'));
    return arguments(
        "sudo mkdir -p %s && echo own | sudo tee %s".formatted(folder, path),
        "sudo rm -rf /var/lib/istio /etc/istio /etc/certs /var/run/secrets",
        Hint.FILE_OF_OTHERS,
        path);
  }

  @ParameterizedTest
  @MethodSource("taken")
  void whatDiffersIsRefusedInThePlan(String theirs, String away, Hint hint, String named) {
    practice.ssh(THEIRS, theirs);
    try {
      assertThat(refusals()).extracting(one -> one.why().hint()).contains(hint);
      assertThat(refusals()).anyMatch(one -> one.why().args().getFirst().equals(named));
    } finally {
      practice.ssh(THEIRS, away);
    }
    assertThat(refusals()).isEmpty();
  }

  private static List<Refusal> refusals() {
    return practice
        .journey
        .step(StepId.SIDECAR)
        .plan(Istio1Practice.selected(), practice.world)
        .refusals();
  }

  @Test
  void nothingIsMadeWhereSomethingIsInTheWay(@TempDir Path home) throws Exception {
    try (var other = new Istio1Practice(home)) {
      other.run(Istio1Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
      other.ssh(THEIRS, "echo '10.9.9.9 istiod.istio-system.svc' | sudo tee -a /etc/hosts");
      var before = MachineLook.at(line -> other.ssh(THEIRS, line));
      other.events.clear();

      assertThat(other.run(Istio1Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.FAILED);

      assertThat(other.events).noneMatch(RunEvent.ChangeBegun.class::isInstance);
      assertThat(MachineLook.at(line -> other.ssh(THEIRS, line))).isEqualTo(before);
    }
  }
}
