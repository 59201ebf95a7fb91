package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.live.kubernetes.LabAdmin;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.WorldView;
import dev.mooring.step.Journey;
import dev.mooring.step.Refusal;
import dev.mooring.step.StepId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Routes of others for Bookinfo: those that would win over ours are refused in the plan.
class OthersRoutesTest {
  private static @TempDir Path home;
  private static @TempDir Path istio1Home;
  private static Practice tutorial;
  private static Istio1Practice istio1;

  @BeforeAll
  static void start() throws Exception {
    tutorial = new Practice(home, MachineOs.DEBIAN_12);
    istio1 = new Istio1Practice(istio1Home);
  }

  @AfterAll
  static void end() {
    tutorial.close();
    istio1.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hosts: [ratings]                         | subset: v1          | 1",
        "hosts: [ratings.bookinfo.svc.cluster.local, shop] | subset: v1 | 1",
        "hosts: [reviews.bookinfo]                | weight: 1           | 1",
        "hosts: [ratings], gateways: [own, mesh]  | subset: v1          | 1",
        "hosts: [ratings], gateways: [own]        | subset: v1          | 0",
        "hosts: [ratings.shop]                    | subset: v1          | 0",
        "hosts: [details]                         | subset: v1          | 0",
        "hosts: [ratings]                         | subset: v2-mysql-vm | 0",
        "hosts: [reviews]                         | subset: v3          | 0"
      })
  void theOlderVirtualServiceDecides(String hosts, String subset, int refused) {
    with(
        istio1Home,
        """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: theirs, namespace: bookinfo}
        spec: {%s, http: [{route: [{destination: {host: any, %s}}]}]}
        """
            .formatted(hosts, subset),
        () ->
            assertThat(refusals(istio1.journey, Istio1Practice.spec(), istio1.world))
                .hasSize(refused)
                .allMatch(why -> why.hint() == Hint.RATINGS_ROUTED_BY_OTHERS)
                .allMatch(why -> why.args().contains("VirtualService bookinfo/theirs")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ratings | precedence: 9, route: [{labels: {version: v1}}]                  | 1",
        "ratings | precedence: 4, route: [{labels: {version: v1}}]                  | 1",
        "reviews | precedence: 3, route: [{labels: {version: v1}}]                  | 1",
        "ratings | precedence: 3, route: [{labels: {version: v1}}]                  | 0",
        "ratings | route: [{labels: {version: v1}}]                                 | 0",
        "ratings | precedence: 9, route: [{labels: {version: v2-mysql-vm}}]         | 0",
        "reviews | precedence: 9, match: {source: shop}, route: [{labels: {a: b}}]  | 0",
        "details | precedence: 9, route: [{labels: {version: v1}}]                  | 0"
      })
  void theRouteRuleOfHigherPrecedenceDecides(String service, String rest, int refused) {
    with(
        home,
        """
        apiVersion: config.istio.io/v1alpha2
        kind: RouteRule
        metadata: {name: theirs, namespace: default}
        spec: {destination: {name: %s}, %s}
        """
            .formatted(service, rest),
        () ->
            assertThat(refusals(tutorial.journey, Practice.selected(), tutorial.world))
                .hasSize(refused)
                .allMatch(why -> why.hint() == Hint.RATINGS_ROUTED_BY_OTHERS)
                .allMatch(why -> why.args().contains("RouteRule default/theirs")));
  }

  private static List<Finding.Failed> refusals(Journey journey, JoinSpec spec, WorldView world) {
    return journey.step(StepId.SERVICES).refusals(spec, world).stream().map(Refusal::why).toList();
  }

  private static void with(Path cluster, String yaml, Runnable claim) {
    try (var admin = LabAdmin.in(cluster)) {
      var object = admin.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
      object.create();
      try {
        claim.run();
      } finally {
        object.delete();
      }
    }
  }
}
