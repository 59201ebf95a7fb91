package dev.mooring.lab.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.world.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The load balancers that the practice cluster asks for.
class LoadBalancersTest {
  private static final String RULES = "regions/us-east4/forwardingRules";

  @Test
  void addressesComeInOrderAndTheRuleNamesItsService() {
    try (var practice = Practice.start()) {
      var balancers = practice.cloud().loadBalancers();
      assertThat(balancers.allocate("istio-system", "istio-pilot-ilb", "TCP", List.of(8080)))
          .contains("10.150.0.6");
      assertThat(balancers.allocate("kube-system", "dns-ilb", "UDP", List.of(53)))
          .contains("10.150.0.7");
      assertThat(balancers.allocate("istio-system", "istio-pilot-ilb", "TCP", List.of(8080)))
          .contains("10.150.0.6");

      var rules = practice.api().get(RULES).json().path("items");
      assertThat(rules.valueStream().map(rule -> rule.path("description").asString()))
          .containsExactlyInAnyOrder(
              "{\"kubernetes.io/service-name\":\"istio-system/istio-pilot-ilb\"}",
              "{\"kubernetes.io/service-name\":\"kube-system/dns-ilb\"}");
    }
  }

  @Test
  void aReleasedAddressAndItsShareOfTheQuotaAreFreeAgain() {
    try (var practice = Practice.start(false, Set.of(), Map.of("FORWARDING_RULES", 2))) {
      var balancers = practice.cloud().loadBalancers();
      balancers.external("istio-system", "istio-ingress", "TCP", List.of(80, 443), "127.0.0.1");
      assertThat(balancers.allocate("a", "one", "TCP", List.of(1))).contains("10.150.0.6");
      assertThat(balancers.allocate("a", "two", "TCP", List.of(1))).isEmpty();

      balancers.release("a", "one");
      balancers.release("a", "never-there");

      assertThat(balancers.allocate("a", "two", "TCP", List.of(1))).contains("10.150.0.6");
    }
  }

  @Test
  void moreThanFivePortsAreRefused() {
    try (var practice = Practice.start()) {
      var balancers = practice.cloud().loadBalancers();
      assertThat(balancers.allocate("a", "five", "TCP", List.of(1, 2, 3, 4, 5))).isPresent();
      assertThat(balancers.allocate("a", "six", "TCP", List.of(1, 2, 3, 4, 5, 6))).isEmpty();
    }
  }

  @Test
  void underTheFaultOthersHoldTheWholeQuota() {
    try (var practice = Practice.start(false, Set.of(Fault.QUOTA_USED_UP), Map.of())) {
      assertThat(practice.cloud().loadBalancers().allocate("a", "one", "TCP", List.of(1)))
          .isEmpty();
      assertThat(practice.cloud().loadBalancers().isQuotaUsedUp()).isTrue();
      assertThat(practice.api().get(RULES).json().path("items").size()).isEqualTo(15);
    }
  }
}
