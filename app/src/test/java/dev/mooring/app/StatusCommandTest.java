package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.Lab;
import dev.mooring.lab.cluster.seed.Sower;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What `mooring status` says of what stands in the way.
class StatusCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  @TempDir private Path home;

  @Test
  void whatIsInTheWayIsToldAndWhatIsntIsNot() {
    try (var lab = Lab.start(new Lab.Options(home, false, Set.of(), 0), InstantSource.system())) {
      var before = typed();
      new Sower(lab.cluster().registry()).sow(() -> List.of(theirs()));

      var text = typed();
      var json = typed("--output", "json");

      assertThat(before.out()).contains("missing: ").doesNotContain("MJ0040");
      assertThat(text.status()).isEqualTo(1);
      assertThat(text.out())
          .containsSubsequence(
              "✗ Expose", "✗ Service", "istio-pilot-ilb", "spec.type", "[MJ0040]", "✗ The machine");
      assertThat(json.status()).isEqualTo(1);
      assertThat(json.out().lines().map(JSON::readTree).filter(StatusCommandTest::isRefused))
          .singleElement()
          .satisfies(
              step -> {
                assertThat(step.path("step").asString()).isEqualTo("expose");
                assertThat(step.path("done").asBoolean()).isFalse();
                assertThat(step.path("refused").size()).isEqualTo(1);
                assertThat(step.path("refused").toString()).contains("MJ0040", "istio-pilot-ilb");
              });
    }
  }

  private static boolean isRefused(JsonNode line) {
    return !line.path("refused").isEmpty();
  }

  private static ObjectNode theirs() {
    return (ObjectNode)
        JSON.readTree(
            """
            {"apiVersion": "v1", "kind": "Service",
             "metadata": {"name": "istio-pilot-ilb", "namespace": "istio-system"},
             "spec": {"type": "NodePort", "ports": [{"port": 80, "protocol": "TCP"}]}}
            """);
  }

  private Typed typed(String... more) {
    var words = new ArrayList<>(List.of("status", "--lab", home.toString()));
    words.addAll(List.of(more));
    return Typed.in(home, words.toArray(String[]::new));
  }
}
