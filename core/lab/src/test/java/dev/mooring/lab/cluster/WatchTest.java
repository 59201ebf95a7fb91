package dev.mooring.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Watches tell everything that their client has missed, in order, and nothing else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchTest {
  private static final String MAPS = "/api/v1/namespaces/default/configmaps";
  private TestCluster lab;
  private RawClient raw;

  @BeforeAll
  void start() {
    lab = TestCluster.start();
    raw = lab.raw;
  }

  @AfterAll
  void stop() {
    lab.close();
  }

  @Test
  void aWatchContinuesWhereAListEnded() {
    var since = raw.get(MAPS).version();
    raw.post(MAPS, "{\"metadata\":{\"name\":\"seen\"}}");
    raw.patch(MAPS + "/seen", RawClient.MERGE, "{\"data\":{\"a\":\"b\"}}");
    raw.delete(MAPS + "/seen");
    var events =
        raw.watch(
            MAPS
                + "?watch=true&timeoutSeconds=1&fieldSelector=metadata.name%3Dseen&resourceVersion="
                + since);
    assertThat(types(events)).containsExactly("ADDED", "MODIFIED", "DELETED");
  }

  @Test
  void whatLeavesTheSelectionIsDeletedForIt() {
    var since = raw.get(MAPS).version();
    raw.post(MAPS, "{\"metadata\":{\"name\":\"left\",\"labels\":{\"in\":\"yes\"}}}");
    raw.patch(MAPS + "/left", RawClient.MERGE, "{\"metadata\":{\"labels\":{\"in\":\"no\"}}}");
    var events =
        raw.watch(
            MAPS + "?watch=1&timeoutSeconds=1&labelSelector=in%3Dyes&resourceVersion=" + since);
    assertThat(types(events)).containsExactly("ADDED", "DELETED");
  }

  @Test
  void withoutAStartItBeginsWithWhatIsThere() {
    var nodes = raw.watch("/api/v1/nodes?watch=true&timeoutSeconds=1&sendInitialEvents=true");
    assertThat(types(nodes)).containsExactly("ADDED", "BOOKMARK");
  }

  @Test
  void aStartThatIsNoNumberIsRefused() {
    assertThat(raw.get(MAPS + "?watch=true&resourceVersion=yesterday").code()).isEqualTo(400);
  }

  private static List<String> types(List<JsonNode> events) {
    return events.stream().map(e -> e.path("type").asString("")).toList();
  }
}
