package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Hint;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.port.Resource;
import dev.mooring.run.RunEvent.ChangeRefused;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What others made is neither overwritten nor deleted.
class NotOursTest {
  private static final EnumSet<StepId> EXPOSE = EnumSet.of(StepId.CONTEXT, StepId.EXPOSE);

  @Test
  void aServiceOfTheSameNameStopsTheJourneyAndStays(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      var theirs = service("someone-else");
      practice.world.cluster().apply(theirs);

      assertThat(practice.run(Practice.spec(), EXPOSE)).isEqualTo(Outcome.FAILED);

      assertThat(practice.events)
          .singleElement()
          .isInstanceOfSatisfying(
              ChangeRefused.class,
              refused -> {
                assertThat(refused.finding().hint()).isEqualTo(Hint.OBJECT_OF_OTHERS);
                assertThat(refused.finding().args().getFirst())
                    .asString()
                    .contains("istio-pilot-ilb");
                assertThat(refused.finding().args().get(1))
                    .asString()
                    .as("our marks are none of the fields")
                    .contains("spec.type")
                    .doesNotContain("managed-by");
              });
      assertThat(practice.inventory())
          .as("nothing is made, not even of other steps")
          .noneMatch(name -> name.contains("mixer-ilb"));
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.world.cluster().find(theirs.ref()))
          .hasValueSatisfying(found -> assertThat(found.label("team")).isEqualTo("someone-else"));
    }
  }

  @Test
  void aServiceThatLostOurMarkIsLeftAlone(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      practice.run(Practice.spec(), EXPOSE);
      var adopted = service("adopted");
      practice.world.cluster().delete(adopted.ref());
      practice.world.cluster().apply(adopted);

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      assertThat(practice.world.cluster().find(adopted.ref())).isPresent();
      assertThat(practice.world.cluster().find(ControlPlaneBalancer.CA.ref())).isEmpty();
    }
  }

  @Test
  void aMachineThatWasMadeAnewUnderTheSameNameIsLeftAlone(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      practice.makeMachineAnew();
      practice.ssh("sudo apt-get -q update && sudo apt-get -q install -y dnsmasq");

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      assertThat(practice.world.cloud().instance(Practice.MACHINE)).isPresent();
      assertThat(practice.ssh("systemctl is-active dnsmasq")).contains("active");
    }
  }

  /// Pilot's balancer by another hand.
  private static Resource service(String team) {
    var json =
        """
        {"apiVersion": "v1", "kind": "Service",
         "metadata": {"name": "istio-pilot-ilb", "namespace": "istio-system", "labels": {"team": "%s"}},
         "spec": {"ports": [{"port": 80, "protocol": "TCP"}]}}
        """
            .formatted(team);
    return new Resource(
        ControlPlaneBalancer.PILOT.ref(), (ObjectNode) JsonMapper.builder().build().readTree(json));
  }
}
