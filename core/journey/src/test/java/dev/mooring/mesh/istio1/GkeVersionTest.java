package dev.mooring.mesh.istio1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The class of internal load balancers is asked for only where GKE surely makes them.
class GkeVersionTest {
  @ParameterizedTest
  @CsvSource({
    "v1.36.0-gke.1000000, true",
    "v1.37.2-gke.1, true",
    "v1.35.9-gke.9999999, false",
    "v1.33.5-gke.1080000, false",
    "v1.8.1-gke.0, false",
    "v1.36.0, false",
    "v1.36.2+k3s1, false",
    "'', false"
  })
  void onlyNewVersionsOfGkeKnowTheClass(String version, boolean isKnown) {
    assertThat(GkeVersion.parse(version).hasInternalClass()).isEqualTo(isKnown);
  }
}
