package dev.mooring.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GkeContextTest {

  @Test
  void placesTheClusterOfAContextThatGcloudMade() {
    assertThat(GkeContext.parse("gke_my-shop_us-east4-a_bookinfo"))
        .contains(
            new ClusterRef("gke_my-shop_us-east4-a_bookinfo", "my-shop", "us-east4-a", "bookinfo"));
  }

  @Test
  void knowsProjectsOfADomain() {
    assertThat(GkeContext.parse("gke_example.com:shop_europe-west1_mesh"))
        .map(ClusterRef::project)
        .contains("example.com:shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "minikube", "gke_shop_us-east4", "gke_a_b_c_d", "gke__b_c"})
  void leavesOtherNamesAlone(String context) {
    assertThat(GkeContext.parse(context)).isEmpty();
  }
}
