package dev.mooring.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.lab.cluster.control.LoadBalancers;
import dev.mooring.lab.cluster.seed.TutorialSeed;
import dev.mooring.lab.world.LabTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// With realistic delays a person waits, but finds a cluster that has been there before.
class DelaysTest {

  @Test
  void whatIsSeededDoesNotWaitAndWhatIsMadeDoes() {
    try (var time = new LabTime(true);
        var cluster =
            LabCluster.start(time, Set.of(), InstantSource.system(), LoadBalancers.unlimited())) {
      cluster.apply(new TutorialSeed(Set.of(), "127.0.0.1", 80));
      assertThat(cluster.objects().list("pods", "default"))
          .allMatch(p -> p.at("/status/phase").asString("").equals("Running"));
      assertThat(cluster.objects().find("secrets", "default", "istio.default")).isPresent();
      assertThat(time.criticalPath()).isEqualTo(Duration.ZERO);

      try (var raw = new RawClient(cluster.url(), cluster.caPem(), cluster.token())) {
        raw.post(
            "/api/v1/namespaces/default/services",
            "{\"metadata\":{\"name\":\"late\"},\"spec\":{\"type\":\"LoadBalancer\",\"ports\":[{\"port\":80}]}}");
        raw.post("/api/v1/namespaces", "{\"metadata\":{\"name\":\"vm\"}}");
      }
      await().until(() -> !cluster.objects().list("events", "default").isEmpty());
      await().until(() -> !cluster.objects().list("serviceaccounts", "vm").isEmpty());
      var late = cluster.objects().find("services", "default", "late").orElseThrow();
      assertThat(late.at("/status/loadBalancer").isEmpty()).isTrue();
      assertThat(cluster.objects().list("secrets", "vm")).isEmpty();
    }
  }
}
