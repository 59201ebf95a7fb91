package dev.mooring.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NatRulesTest {
  private static final String RULES =
      """
      -P PREROUTING ACCEPT
      -P INPUT ACCEPT
      -P OUTPUT ACCEPT
      -P POSTROUTING ACCEPT
      -N ISTIO_INBOUND
      -N ISTIO_OUTPUT
      -N ISTIO_REDIRECT
      -A PREROUTING -p tcp -j ISTIO_INBOUND
      -A OUTPUT -p tcp -j ISTIO_OUTPUT
      -A ISTIO_INBOUND -p tcp -m tcp --dport 22 -j RETURN
      -A ISTIO_INBOUND -p tcp -m tcp --dport 3306 -j ISTIO_REDIRECT
      -A ISTIO_OUTPUT ! -d 127.0.0.1/32 -o lo -j ISTIO_REDIRECT
      -A ISTIO_OUTPUT -m owner --uid-owner 106 -j RETURN
      -A ISTIO_OUTPUT -m owner --uid-owner 0 -j RETURN
      -A ISTIO_OUTPUT -d 127.0.0.1/32 -j RETURN
      -A ISTIO_OUTPUT -d 10.63.240.0/20 -j ISTIO_REDIRECT
      -A ISTIO_OUTPUT -j RETURN
      -A ISTIO_REDIRECT -p tcp -j REDIRECT --to-ports 15001
      """;

  @Test
  void theTutorialsRulesCaptureTheServicesAndTheDatabase() {
    var rules = NatRules.parse(RULES);
    assertThat(rules.outboundCidrs()).containsExactly("10.63.240.0/20");
    assertThat(rules.inboundPorts()).containsExactly("3306");
    assertThat(rules.capturesOut("10.63.251.156")).isTrue();
    assertThat(rules.capturesOut("10.150.0.6")).isFalse();
    assertThat(rules.capturesIn(3306)).isTrue();
    assertThat(rules.capturesIn(22)).isFalse();
  }

  @Test
  void chainsThatNobodyJumpsToCaptureNothing() {
    var rules =
        NatRules.parse(
            RULES
                .replace("-A PREROUTING -p tcp -j ISTIO_INBOUND\n", "")
                .replace("-A OUTPUT -p tcp -j ISTIO_OUTPUT\n", ""));
    assertThat(rules).isEqualTo(NatRules.parse(""));
    assertThat(rules.capturesIn(3306)).isFalse();
  }

  @Test
  void withoutARangeEverythingIsCaptured() {
    var rules =
        NatRules.parse(
            RULES
                .replace("-d 10.63.240.0/20 -j", "-j")
                .replace("-p tcp -m tcp --dport 3306 -j", "-p tcp -j"));
    assertThat(rules.outboundCidrs()).containsExactly("*");
    assertThat(rules.inboundPorts()).containsExactly("*");
    assertThat(rules.capturesOut("8.8.8.8")).isTrue();
    assertThat(rules.capturesIn(22)).isFalse();
  }

  @Test
  void severalRangesAndPortsAreAllThere() {
    var rules =
        NatRules.parse(
            RULES
                + "-A ISTIO_OUTPUT -d 10.96.0.0/12 -j ISTIO_REDIRECT\n"
                + "-A ISTIO_INBOUND -p tcp -m tcp --dport 8080 -j ISTIO_REDIRECT\n");
    assertThat(rules.outboundCidrs()).containsExactly("10.63.240.0/20", "10.96.0.0/12");
    assertThat(rules.inboundPorts()).containsExactly("3306", "8080");
  }
}
