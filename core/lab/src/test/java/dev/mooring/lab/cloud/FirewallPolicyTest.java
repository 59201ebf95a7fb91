package dev.mooring.lab.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which packets reach a machine, by the rules that stand in the project.
class FirewallPolicyTest {
  private static final String POD = "10.60.1.7";
  private static final String ALLOW_MYSQL =
      """
      {'name': 'allow-mysql', 'network': 'global/networks/default', 'direction': 'INGRESS',
       'sourceRanges': ['10.60.0.0/14'], 'targetTags': ['istio-vm'],
       'allowed': [{'IPProtocol': 'tcp', 'ports': ['3306']}]}
      """;

  private final Practice practice = Practice.start();

  @BeforeEach
  void machine() {
    practice.cloud().addInstance("istio-vm", "us-east4-a");
    setTags("istio-vm");
  }

  @AfterEach
  void stop() {
    practice.close();
  }

  private void setTags(String tag) {
    var vm = "zones/us-east4-a/instances/istio-vm";
    var fingerprint = practice.api().get(vm).text("/tags/fingerprint");
    var tags = "{'fingerprint': '" + fingerprint + "', 'items': ['" + tag + "']}";
    assertThat(practice.api().post(vm + "/setTags", tags).status()).isEqualTo(200);
  }

  private void add(String rule) {
    assertThat(practice.api().post("global/firewalls", rule).status()).isEqualTo(200);
  }

  private boolean podReachesMysql() {
    return practice.cloud().allows(POD, "istio-vm", 3306);
  }

  @Test
  void theDefaultRulesLetNeighboursAndSshInButNoPods() {
    assertThat(practice.cloud().allows("10.150.0.2", "istio-vm", 3306)).isTrue();
    assertThat(practice.cloud().allows("203.0.113.9", "istio-vm", 22)).isTrue();
    assertThat(practice.cloud().allows("203.0.113.9", "istio-vm", 3306)).isFalse();
    assertThat(podReachesMysql()).isFalse();
  }

  @Test
  void theRightRuleLetsPodsInUntilItIsDeleted() {
    add(ALLOW_MYSQL);
    assertThat(podReachesMysql()).isTrue();
    assertThat(practice.cloud().allows(POD, "istio-vm", 3307)).isFalse();
    assertThat(practice.cloud().allows(POD, "other-vm", 3306)).isFalse();

    practice.api().delete("global/firewalls/allow-mysql");

    assertThat(podReachesMysql()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'targetTags': ['istio-vm']=>'targetTags': ['other']",
        "10.60.0.0/14=>10.64.0.0/14",
        "3306=>3307",
        "3306=>3307-4000",
        "'IPProtocol': 'tcp'=>'IPProtocol': 'udp'",
        "'direction': 'INGRESS'=>'direction': 'INGRESS', 'disabled': true",
        "'direction': 'INGRESS'=>'direction': 'EGRESS'",
        "'allowed'=>'denied'",
      })
  void aWrongTwinOfTheRuleLetsNobodyIn(String change) {
    var parts = change.split("=>", -1);
    add(ALLOW_MYSQL.replace(parts[0], parts[1]));
    assertThat(podReachesMysql()).isFalse();
  }

  @Test
  void aRuleOfAnotherNetworkLetsNobodyIn() {
    practice.api().post("global/networks", "{'name': 'other', 'autoCreateSubnetworks': true}");
    add(ALLOW_MYSQL.replace("networks/default", "networks/other"));
    assertThat(podReachesMysql()).isFalse();
  }

  @Test
  void aTagThatIsTakenAwayClosesThePort() {
    add(ALLOW_MYSQL);
    setTags("other");
    assertThat(podReachesMysql()).isFalse();
  }

  @Test
  void theLowerPriorityNumberWinsAndAmongEqualsTheDenial() {
    add(ALLOW_MYSQL);
    var deny = ALLOW_MYSQL.replace("allow-mysql", "deny").replace("'allowed'", "'denied'");
    add(deny);
    assertThat(podReachesMysql()).isFalse();

    var first = practice.api().patch("global/firewalls/allow-mysql", "{'priority': 900}");

    assertThat(first.status()).isEqualTo(200);
    assertThat(podReachesMysql()).isTrue();
  }

  @Test
  void aStoppedMachineIsReachedByNobody() {
    add(ALLOW_MYSQL);
    practice.api().post("zones/us-east4-a/instances/istio-vm/stop", "");
    Awaitility.await().until(() -> !podReachesMysql());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.60.0.0/14=>10.60.0.1/14",
        "10.60.0.0/14=>10.60.0.0/33",
        "10.60.0.0/14=>",
        "3306=>mysql",
        "'IPProtocol': 'tcp'=>'ip': 'tcp'",
        "'allowed'=>'nothing'",
        "networks/default=>networks/nowhere",
        "allow-mysql=>Allow_MySQL",
      })
  void aRuleThatMakesNoSenseIsRefused(String change) {
    var parts = change.split("=>", -1);
    var reply = practice.api().post("global/firewalls", ALLOW_MYSQL.replace(parts[0], parts[1]));
    assertThat(reply.status()).isEqualTo(400);
  }
}
