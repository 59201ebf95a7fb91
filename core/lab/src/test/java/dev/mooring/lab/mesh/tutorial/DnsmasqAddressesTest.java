package dev.mooring.lab.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DnsmasqAddressesTest {
  private final DnsmasqAddresses addresses =
      DnsmasqAddresses.parse(
          """
          # address=/commented/10.0.0.9
          server=/svc.cluster.local/10.0.0.7
          address=/istio-pilot/10.0.0.1
          address=/old.istio-pilot/10.0.0.2
          address=/a/b/10.0.0.3
          address=/istio-ca/
          """);

  @Test
  void aLineAnswersForItsDomainAndEverythingBelow() {
    assertThat(addresses.lookup("istio-pilot")).hasValue("10.0.0.1");
    assertThat(addresses.lookup("x.Istio-Pilot")).hasValue("10.0.0.1");
    assertThat(addresses.lookup("a")).isEqualTo(addresses.lookup("b")).hasValue("10.0.0.3");
  }

  @Test
  void theLongestDomainWins() {
    assertThat(addresses.lookup("x.old.istio-pilot")).hasValue("10.0.0.2");
  }

  @Test
  void otherSuffixesEmptyAddressesAndCommentsDoNotAnswer() {
    assertThat(addresses.lookup("istio-pilot.istio-system")).isEmpty();
    assertThat(addresses.lookup("notistio-pilot")).isEmpty();
    assertThat(addresses.lookup("istio-ca")).isEmpty();
    assertThat(addresses.lookup("commented")).isEmpty();
    assertThat(addresses.lookup("a.svc.cluster.local")).isEmpty();
  }
}
