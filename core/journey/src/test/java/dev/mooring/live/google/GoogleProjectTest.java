package dev.mooring.live.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mooring.lab.cloud.LabCloud;
import dev.mooring.lab.cloud.Practice;
import dev.mooring.port.WorldException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What Google's clients see of the practice project as a whole.
class GoogleProjectTest {
  private static final String PROJECT = "practice";

  private final Practice practice = Practice.start();
  private final GoogleCloud cloud =
      GoogleCloud.at(practice.cloud().url(), practice.cloud().token());

  @AfterEach
  void stop() {
    cloud.close();
    practice.close();
  }

  @Test
  void clustersZonesAndQuotasAreAsTheProjectHasThem() {
    assertThat(cloud.clusters(PROJECT))
        .singleElement()
        .satisfies(
            cluster -> {
              assertThat(cluster.name()).isEqualTo(LabCloud.CLUSTER);
              assertThat(cluster.location()).isEqualTo("us-east4-a");
              assertThat(cluster.network()).isEqualTo("default");
              assertThat(cluster.podCidr()).isEqualTo("10.60.0.0/14");
              assertThat(cluster.serviceCidr()).isEqualTo("10.63.240.0/20");
            });
    assertThat(cloud.zones(PROJECT)).contains("us-east4-a", "us-east4-b", "us-central1-f");
    practice.cloud().loadBalancers().allocate("kube-system", "dns-ilb", "UDP", List.of(53));
    var quota = cloud.quota(PROJECT, "us-east4", "FORWARDING_RULES").orElseThrow();
    assertThat(quota.limit()).isEqualTo(15);
    assertThat(quota.usage()).isEqualTo(1);
  }

  @Test
  void aForeignProjectAndAWrongTokenAreDenied() {
    assertThatExceptionOfType(WorldException.Denied.class)
        .isThrownBy(() -> cloud.zones("other"))
        .withMessageContaining("project other");
    try (var stranger = GoogleCloud.at(practice.cloud().url(), "wrong")) {
      assertThatExceptionOfType(WorldException.Denied.class)
          .isThrownBy(() -> stranger.zones(PROJECT))
          .withMessageContaining("gcloud auth application-default login")
          .withMessageNotContaining("wrong");
    }
  }
}
