package dev.mooring.lab.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.mesh.TraceStage;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final String NAME = "productpage.default.svc.cluster.local";
  private final TestWorld world = new TestWorld();

  @Test
  void theLoadBalancerOfKubeDnsAnswers() {
    assertThat(world.mesh.dns(world.machine, "10.150.0.7", NAME)).hasValue(ips("10.63.251.156"));
    assertThat(world.mesh.dns(world.machine, "10.150.0.7", NAME + ".").orElseThrow()).hasSize(1);
  }

  @Test
  void aHeadlessServiceHasItsPodsAddresses() {
    world.cluster.set("services", "default", "reviews", "/spec/clusterIP", "None");
    assertThat(world.mesh.dns(world.machine, "10.150.0.7", "reviews.default.svc.cluster.local"))
        .hasValue(ips("10.60.1.3", "10.60.1.4", "10.60.1.5"));
  }

  @Test
  void unknownNamesDoNotExist() {
    assertThat(world.mesh.dns(world.machine, "10.150.0.7", "x.default.svc.cluster.local"))
        .hasValue(ips());
    assertThat(world.mesh.dns(world.machine, "10.150.0.7", "example.com")).hasValue(ips());
    assertThat(world.failedAt()).hasValue(TraceStage.NAME);
  }

  @Test
  void nobodyAnswersAtAClusterIpOrAnotherBalancer() {
    assertThat(world.mesh.dns(world.machine, "10.63.240.11", NAME)).isEmpty();
    assertThat(world.mesh.dns(world.machine, "10.150.0.8", NAME)).isEmpty();
    assertThat(world.mesh.dns(world.machine, "", NAME)).isEmpty();
  }

  @Test
  void aBalancerInTheWrongNamespaceSelectsNothing() {
    world.cluster.remove("services", "kube-system", "dns-ilb");
    world.cluster.putYaml(
        """
        kind: Service
        metadata: {name: dns-ilb, namespace: istio-system}
        spec:
          type: LoadBalancer
          selector: {k8s-app: kube-dns}
          ports: [{port: 53, protocol: UDP}]
        status: {loadBalancer: {ingress: [{ip: 10.150.0.7}]}}
        """);
    assertThat(world.mesh.dns(world.machine, "10.150.0.7", NAME)).isEmpty();
  }

  @Test
  void tcpAloneIsNoNameServer() {
    world.cluster.set("services", "kube-system", "dns-ilb", "/spec/ports/0/protocol", "TCP");
    assertThat(world.mesh.dns(world.machine, "10.150.0.7", NAME)).isEmpty();
  }

  @Test
  void aNameServerWithoutReadyPodsIsSilent() {
    world.cluster.unready("kube-system", "kube-dns-1");
    assertThat(world.mesh.dns(world.machine, "10.150.0.7", NAME)).isEmpty();
  }

  @Test
  void aPendingBalancerHasNoAddress() {
    world.cluster.edit("services", "kube-system", "dns-ilb", one -> one.remove("status"));
    assertThat(world.mesh.dns(world.machine, "10.150.0.7", NAME)).isEmpty();
  }

  private static List<String> ips(String... ips) {
    return List.of(ips);
  }
}
