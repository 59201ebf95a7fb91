package dev.mooring.lab.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The Container API as `gcloud container clusters get-credentials` asks it.
class ClustersTest {
  private final Practice practice = Practice.start();
  private final RawApi api = RawApi.at(practice.cloud(), "/v1/projects/practice");

  @AfterEach
  void stop() {
    practice.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"locations", "zones"})
  void theClusterTellsWhereItsApiServerIsAndWhoSignedForIt(String places) {
    var cluster = api.get(places + "/us-east4-a/clusters/demo-cluster");
    assertThat(cluster.text("/endpoint")).isEqualTo(Practice.CONTROL_PLANE.endpoint());
    assertThat(cluster.text("/currentMasterVersion")).isEqualTo("1.8.4-gke.1");
    var certificate = Base64.getDecoder().decode(cluster.text("/masterAuth/clusterCaCertificate"));
    assertThat(new String(certificate, StandardCharsets.UTF_8))
        .isEqualTo(Practice.CONTROL_PLANE.caPem());
  }

  @Test
  void itIsListedInItsZoneAndEverywhereButNotElsewhere() {
    assertThat(api.get("locations/-/clusters").text("/clusters/0/name")).isEqualTo("demo-cluster");
    assertThat(api.get("zones/us-east4-a/clusters").json().path("clusters").size()).isEqualTo(1);
    assertThat(api.get("zones/us-east4-b/clusters").json().path("clusters").size()).isZero();
  }

  @Test
  void anotherNameZoneOrProjectIsRefused() {
    assertThat(api.get("locations/us-east4-a/clusters/nope").status()).isEqualTo(404);
    assertThat(api.get("locations/us-east4-b/clusters/demo-cluster").status()).isEqualTo(404);
    var other = RawApi.at(practice.cloud(), "/v1/projects/other");
    assertThat(other.get("locations/-/clusters").status()).isEqualTo(403);
  }
}
