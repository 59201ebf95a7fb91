package dev.mooring.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ClusterEnvTest {

  @Test
  void theFileIsTheTutorialsOneLine() {
    var file = new ClusterEnv("10.63.240.0/20");
    assertThat(file.render()).isEqualTo("ISTIO_SERVICE_CIDR=10.63.240.0/20\n");
    assertThat(ClusterEnv.parse(file.render())).isEqualTo(file);
  }

  @Test
  void anEmptyRangeWouldCaptureEverythingAndIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ClusterEnv(""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterEnv.parse("ISTIO_SERVICE_CIDR=\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> ClusterEnv.parse(""));
  }

  @Test
  void theLastAssignmentCountsAndCommentsDoNot() {
    var text =
        """
        ISTIO_SERVICE_CIDR=10.0.0.0/8
        # ISTIO_SERVICE_CIDR=10.1.0.0/16
        ISTIO_SERVICE_CIDR="10.2.0.0/16"
        """;
    assertThat(ClusterEnv.parse(text).serviceCidr()).isEqualTo("10.2.0.0/16");
  }
}
