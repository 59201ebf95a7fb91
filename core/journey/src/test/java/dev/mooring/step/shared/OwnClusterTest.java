package dev.mooring.step.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.CloudClusters;
import dev.mooring.facts.ServiceRange;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.OwnCluster;
import dev.mooring.port.WorldView;
import dev.mooring.step.system.RangeCheck;
import dev.mooring.step.tutorial.ExposeChecks;
import org.junit.jupiter.api.Test;

/// What is found out about a cluster outside Google Cloud, and what is not.
class OwnClusterTest {
  private static final String RANGE_OBJECT =
      """
      apiVersion: networking.k8s.io/v1
      kind: ServiceCIDR
      metadata: {name: kubernetes}
      spec: {cidrs: ['fd00:10:96::/112', 10.96.0.0/16]}
      """;
  private static final String API_SERVER =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: kube-apiserver-a, namespace: kube-system, labels: {component: kube-apiserver}}
      spec: {containers: [{command: [kube-apiserver, '--service-cluster-ip-range=10.97.0.0/16,fd00::/108']}]}
      """;

  @Test
  void kubernetesOfTodayTellsTheRangeByItself() {
    assertThat(ServiceRange.find(ToldCluster.of(RANGE_OBJECT, API_SERVER)))
        .contains("10.96.0.0/16");
  }

  @Test
  void kindAndKubeadmTellItOnACommandLine() {
    assertThat(ServiceRange.find(ToldCluster.of(API_SERVER))).contains("10.97.0.0/16");
  }

  @Test
  void whatOneMayNotSeeIsLookedForElsewhere() {
    var world = ToldCluster.of(RANGE_OBJECT, API_SERVER).closing("ServiceCIDR");
    assertThat(ServiceRange.find(world)).contains("10.97.0.0/16");
    assertThat(ServiceRange.find(ToldCluster.of(API_SERVER).closing("Pod"))).isEmpty();
  }

  @Test
  void k3sTellsItOnItsServersAndNotOnItsAgents() {
    assertThat(ServiceRange.find(ToldCluster.of(k3s("[\"server\",\"--tls-san\",\"x\"]"))))
        .contains("10.43.0.0/16");
    assertThat(
            ServiceRange.find(
                ToldCluster.of(k3s("[\"server\",\"--service-cidr\",\"10.45.0.0/16\"]"))))
        .contains("10.45.0.0/16");
    assertThat(ServiceRange.find(ToldCluster.of(k3s("[\"agent\"]")))).isEmpty();
  }

  private static String k3s(String arguments) {
    return """
    apiVersion: v1
    kind: Node
    metadata: {name: one, annotations: {k3s.io/node-args: '%s'}}
    """
        .formatted(arguments);
  }

  @Test
  void aRangeThatNobodyTellsIsAskedFor() {
    var nothing = ToldCluster.of();
    assertThat(RangeCheck.ask(nothing, OwnCluster.UNKNOWN))
        .isEqualTo(Finding.failed(Hint.SERVICE_RANGE_UNKNOWN));
    assertThat(RangeCheck.ask(nothing, new OwnCluster("10.96.0.0/12", "", "")))
        .isEqualTo(Finding.passed("10.96.0.0/12"));
    assertThat(hint(Check.once(CheckId.CONTEXT_RANGE, OwnClusterTest::read), nothing))
        .isEqualTo(Hint.SERVICE_RANGE_UNKNOWN);
  }

  private static Finding read(WorldView world) {
    var ref = ClusterRef.own("kind", OwnCluster.UNKNOWN);
    return Finding.passed(CloudClusters.find(world, ref).serviceCidr());
  }

  @Test
  void aLoadBalancerWithANameOnlyIsExplained() {
    var world =
        ToldCluster.of(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: mixer-ilb, namespace: istio-system}
            status: {loadBalancer: {ingress: [{hostname: x.elb.example.com}]}}
            """);
    assertThat(
            ExposeChecks.address(
                world, ControlPlaneBalancer.MIXER, Hint.LOAD_BALANCERS_UNAVAILABLE))
        .isEqualTo(
            Finding.failed(Hint.LOAD_BALANCER_WITHOUT_ADDRESS, "mixer-ilb", "x.elb.example.com"));
  }

  private static Hint hint(Check check, WorldView world) {
    return ((Finding.Failed) check.ask(world)).hint();
  }
}
