package dev.mooring.lab.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.world.MeshNetwork.Reply;
import dev.mooring.lab.world.MeshNetwork.Reply.Answered;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RoutingTest {
  private final TestWorld world = new TestWorld();

  @Test
  void withoutARuleTheVersionsTakeTurns() {
    var pages = Stream.generate(this::reviews).limit(6).toList();
    assertThat(pages.stream().filter(body -> !body.contains("stars"))).hasSize(2);
    assertThat(pages.stream().filter(body -> body.contains("black"))).hasSize(2);
    assertThat(pages.stream().filter(body -> body.contains("red"))).hasSize(2);
  }

  @Test
  void aRuleChoosesOneVersion() {
    rule("to-v2", 1, "- labels: {version: v2}");
    assertThat(Stream.generate(this::reviews).limit(4)).allMatch(body -> body.contains("black"));
  }

  @Test
  void theHighestPrecedenceWins() {
    rule("to-v2", 1, "- labels: {version: v2}");
    rule("to-v3", 2, "- labels: {version: v3}");
    assertThat(reviews()).contains("red");
  }

  @Test
  void aRuleOfAnotherNamespaceIsForOthers() {
    rule("to-v2", 1, "- labels: {version: v2}");
    world.cluster.set("routerules", "default", "to-v2", "/metadata/namespace", "vm");
    assertThat(Stream.generate(this::reviews).limit(3)).anyMatch(body -> !body.contains("stars"));
  }

  @Test
  void weightsShareTheRequests() {
    rule(
        "split",
        1,
        "- {labels: {version: v2}, weight: 75}\n  - {labels: {version: v3}, weight: 25}");
    var black = Stream.generate(this::reviews).limit(40).filter(b -> b.contains("black")).count();
    assertThat(black).isBetween(28L, 32L);
  }

  @Test
  void aRuleToNobodyHasNoHealthyUpstream() {
    rule("to-v9", 1, "- labels: {version: v9}");
    var answer = (Answered) world.curl("me", "10.63.251.158", "reviews.default:9080", "/reviews/0");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("no healthy upstream");
    assertThat(world.failedAt()).hasValue(TraceStage.ENDPOINT);
  }

  @Test
  void podsThatAreNotReadyGetNothing() {
    world.cluster.unready("default", "productpage-v1-1");
    assertThat(world.answer().body()).isEqualTo("no healthy upstream");
  }

  @Test
  void anUnknownHostIsNotFound() {
    var answer =
        (Answered) world.curl("me", TestWorld.PRODUCTPAGE, "shop.default.svc.cluster.local", "/");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.headers()).containsEntry("server", "envoy");
    assertThat(world.failedAt()).hasValue(TraceStage.SERVICE);
  }

  @Test
  void aPortThatNoServiceHasIsReset() {
    assertThat(
            world.mesh.http(
                world.machine, "me", TestWorld.PRODUCTPAGE, 81, "productpage.default:81", "/"))
        .isInstanceOf(Reply.Reset.class);
  }

  @Test
  void aPodThatHearsAnotherPortIsDisconnected() {
    world.cluster.edit(
        "services",
        "default",
        "productpage",
        one -> ((ObjectNode) one.at("/spec/ports/0")).put("targetPort", 80));
    assertThat(world.answer().status()).isEqualTo(503);
  }

  @Test
  void theClusterIpIsAHostTooAndATargetPortMayHaveAName() {
    world.cluster.set("services", "default", "productpage", "/spec/ports/0/targetPort", "web");
    world.cluster.set(
        "pods", "default", "productpage-v1-1", "/spec/containers/0/ports/0/name", "web");
    var ip = TestWorld.PRODUCTPAGE;
    var answer = (Answered) world.curl("me", ip, ip + ":9080", TestWorld.RATINGS);
    assertThat(answer.status()).isEqualTo(200);
  }

  private String reviews() {
    var answer = (Answered) world.curl("me", "10.63.251.158", "reviews.default:9080", "/reviews/0");
    return answer.body();
  }

  private void rule(String name, int precedence, String routes) {
    world.cluster.putYaml(
        """
        kind: RouteRule
        metadata: {name: %s, namespace: default}
        spec:
          destination: {name: reviews}
          precedence: %d
          route:
          %s
        """
            .formatted(name, precedence, routes));
  }
}
