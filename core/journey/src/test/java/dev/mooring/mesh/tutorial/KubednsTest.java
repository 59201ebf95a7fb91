package dev.mooring.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class KubednsTest {
  private static final Kubedns TUTORIAL =
      new Kubedns("10.150.0.7", "10.150.0.8", "10.150.0.6", "10.150.0.9", "istio-system");

  @Test
  void theFileIsTheTutorials() {
    assertThat(TUTORIAL.render())
        .isEqualTo(
            """
            server=/svc.cluster.local/10.150.0.7
            address=/istio-mixer/10.150.0.8
            address=/istio-pilot/10.150.0.6
            address=/istio-ca/10.150.0.9
            address=/istio-mixer.istio-system/10.150.0.8
            address=/istio-pilot.istio-system/10.150.0.6
            address=/istio-ca.istio-system/10.150.0.9
            """);
    assertThat(Kubedns.parse(TUTORIAL.render())).isEqualTo(TUTORIAL);
  }

  @Test
  void noAddressMayBeEmpty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Kubedns("10.0.0.1", "10.0.0.2", "10.0.0.3", "", "istio-system"))
        .withMessageContaining("certificate authority");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Kubedns("", "10.0.0.2", "10.0.0.3", "10.0.0.4", "istio-system"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Kubedns("10.0.0.1", "a.b", "10.0.0.3", "10.0.0.4", "istio-system"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Kubedns("10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "a/b"));
  }

  @Test
  void aMissingOrContradictingLineIsRefused() {
    var text = TUTORIAL.render();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kubedns.parse(text.replace("address=/istio-mixer.istio-system/", "#")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kubedns.parse(text.replace("istio-ca/10.150.0.9", "istio-ca/")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Kubedns.parse(text.replace("istio-pilot/10.150.0.6", "istio-pilot/10.150.0.8")));
    assertThatIllegalArgumentException().isThrownBy(() -> Kubedns.parse(""));
  }
}
