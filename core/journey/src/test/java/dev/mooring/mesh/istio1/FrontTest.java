package dev.mooring.mesh.istio1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The same Service as each ground wants it.
class FrontTest {
  private static final IstiodBalancer BALANCER =
      new IstiodBalancer("istio-system", new Revision("1-27"), true, List.of("10.0.0.0/8"));

  @Test
  void gkeKnowsTwoFormsOfInternal() {
    var old = BALANCER.manifest(new Front.Annotated(true)).json();
    var byClass = BALANCER.manifest(new Front.ByClass(true)).json();

    assertThat(old.at("/metadata/annotations/networking.gke.io~1load-balancer-type").asString())
        .isEqualTo("Internal");
    assertThat(old.at("/spec").has("loadBalancerClass")).isFalse();
    assertThat(byClass.at("/spec/loadBalancerClass").asString())
        .isEqualTo("networking.gke.io/l4-regional-internal");
    assertThat(byClass.at("/metadata/annotations").toString())
        .isEqualTo("{\"networking.gke.io/internal-load-balancer-allow-global-access\":\"true\"}");
    assertThat(old.at("/spec/selector")).isEqualTo(byClass.at("/spec/selector"));
    assertThat(old.at("/spec/selector/istio.io~1rev").asString()).isEqualTo("1-27");
  }

  @Test
  void elsewhereNothingOfGoogleStandsInIt() {
    var any = BALANCER.manifest(new Front.AnyBalancer()).json();
    var byHand = BALANCER.manifest(new Front.AtAddress("10.1.2.3")).json();

    assertThat(any.toString()).doesNotContain("gke").contains("loadBalancerSourceRanges");
    assertThat(byHand.at("/spec/type").asString()).isEqualTo("ClusterIP");
    assertThat(byHand.at("/spec/externalIPs/0").asString()).isEqualTo("10.1.2.3");
    assertThat(byHand.toString()).doesNotContain("gke", "loadBalancerSourceRanges");
  }
}
