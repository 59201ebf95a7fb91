package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.run.Cleanup;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine that reaches no pod joins through the east-west gateway, and leaves again.
class Istio1NetworksTest {
  private static final ResourceRef ISTIO =
      new ResourceRef(ResourceKind.NAMESPACE, "", "istio-system");

  @Test
  void throughTheGatewayEverythingArrives(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home, Istio1Practice.twoNetworks(home))) {
      var spec = Istio1Practice.betweenNetworks();
      var all = EnumSet.allOf(StepId.class);
      var untouched = practice.inventory();
      assertThat(practice.run(spec, all)).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.fact("traffic.curl")).get().asString().endsWith("200, server: envoy");
      assertThat(practice.fact("traffic.entry")).get().asString().contains("-vm-network");
      assertThat(practice.fact("traffic.rating")).contains("Reviewer1 = 1");
      practice.assertAllDone(spec);
      practice.events.clear();
      assertThat(practice.run(spec, all)).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      Awaitility.await().untilAsserted(() -> assertThat(practice.inventory()).isEqualTo(untouched));
      assertThat(practice.world.cluster().find(ISTIO).orElseThrow().json().toString())
          .doesNotContain("topology.istio.io/network");
      assertThat(new Cleanup(practice.world, practice.journal).plan()).isEmpty();
    }
  }

  @Test
  void withoutANameForTheMachinesNetworkTheWayEndsBeforeThePods(@TempDir Path home)
      throws Exception {
    try (var practice = new Istio1Practice(home, Istio1Practice.twoNetworks(home))) {
      var spec = Istio1Practice.spec();
      var steps = EnumSet.complementOf(EnumSet.of(StepId.TRAFFIC));
      assertThat(practice.run(spec, steps)).as("%s", practice.events).isEqualTo(Outcome.DONE);
      var curl = (Finding.Failed) practice.verdict(spec, StepId.TRAFFIC, "traffic.curl");
      assertThat(curl.hint()).isEqualTo(Hint.ENDPOINT_SILENT);
      assertThat(curl.args().getLast()).asString().contains("connection timeout");
    }
  }
}
