package dev.mooring.lab.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.mesh.Trace;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.world.MeshNetwork.Reply.Answered;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenPathTest {

  @Test
  void aMachineReachesTheProductPageAsTheTutorialShows() {
    var world = new TestWorld();
    var answer = world.answer();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo("{\"ratings\": {\"Reviewer2\": 4, \"Reviewer1\": 5}, \"id\": 0}");
    assertThat(answer.headers())
        .containsEntry("content-type", "application/json")
        .containsEntry("content-length", "54")
        .containsEntry("server", "envoy")
        .containsEntry("date", "Sun, 15 Oct 2017 00:04:49 GMT")
        .containsKey("x-envoy-upstream-service-time");
    assertThat(world.mesh.lastTrace("istio-vm").facts())
        .extracting(Trace.Fact::stage)
        .startsWith(
            TraceStage.CAPTURE,
            TraceStage.PROXY,
            TraceStage.CONFIGURATION,
            TraceStage.SERVICE,
            TraceStage.ROUTE,
            TraceStage.IDENTITY,
            TraceStage.ENDPOINT);
    assertThat(world.failedAt()).isEmpty();
  }

  @Test
  void theRatingsComeFromTheDatabase() {
    var world = TestWorld.withDatabase();
    assertThat(world.answer().body()).contains("\"Reviewer1\": 5");
    world.machine.database.orElseThrow().rows.set(0, List.of("1"));
    assertThat(world.answer().body())
        .isEqualTo("{\"ratings\": {\"Reviewer2\": 4, \"Reviewer1\": 1}, \"id\": 0}");
    assertThat(world.failedAt()).isEmpty();
  }

  @Test
  void theOtherPartsOfTheApiAnswer() {
    var world = new TestWorld();
    assertThat(get(world, "/api/v1/products").body()).contains("The Comedy of Errors");
    assertThat(get(world, "/api/v1/products/0").body()).contains("\"ISBN-10\":\"1234567890\"");
    assertThat(get(world, "/api/v1/products/0/reviews").body()).contains("Reviewer2");
    assertThat(get(world, "/nothing").status()).isEqualTo(404);
  }

  @Test
  void pilotTellsWhoServesAName() {
    var world = new TestWorld();
    var answer =
        (Answered)
            world.mesh.http(
                world.machine,
                "someone",
                "10.150.0.6",
                8080,
                "istio-pilot.istio-system:8080",
                "/v1/registration/istio-pilot.istio-system.svc.cluster.local|http-discovery");
    assertThat(answer.body())
        .isEqualTo("{\"hosts\":[{\"ip_address\":\"10.60.0.2\",\"port\":8080}]}");
    assertThat(answer.headers()).doesNotContainKey("server");
  }

  private static Answered get(TestWorld world, String path) {
    var host = "productpage.default.svc.cluster.local:9080";
    return (Answered) world.curl("someone", TestWorld.PRODUCTPAGE, host, path);
  }
}
