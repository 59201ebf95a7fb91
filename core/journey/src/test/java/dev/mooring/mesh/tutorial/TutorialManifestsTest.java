package dev.mooring.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mooring.model.PortSpec;
import dev.mooring.port.Resource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class TutorialManifestsTest {
  private static final RegisteredService MYSQL =
      new RegisteredService("vm", "mysqldb", List.of(PortSpec.parse("3306")), "default");

  @Test
  void theCertificateAuthoritysBalancer() {
    assertIs(
        TutorialManifests.loadBalancer(ControlPlaneBalancer.CA),
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: istio-ca-ilb
          namespace: istio-system
          labels: {app.kubernetes.io/managed-by: mooring, istio: istio-ca}
          annotations:
            cloud.google.com/load-balancer-type: Internal
            networking.gke.io/load-balancer-type: Internal
        spec:
          type: LoadBalancer
          ports: [{port: 8060, protocol: TCP}]
          selector: {istio: istio-ca}
        """);
  }

  @Test
  void theFourBalancersAreThoseOfMeshExpansion() {
    assertThat(Arrays.stream(ControlPlaneBalancer.values()).map(TutorialManifestsTest::line))
        .containsExactly(
            "istio-system istio-pilot-ilb 8080 TCP {\"istio\":\"pilot\"}",
            "kube-system dns-ilb 53 UDP {\"k8s-app\":\"kube-dns\"}",
            "istio-system mixer-ilb 9091 TCP {\"istio\":\"mixer\"}",
            "istio-system istio-ca-ilb 8060 TCP {\"istio\":\"istio-ca\"}");
  }

  private static String line(ControlPlaneBalancer balancer) {
    var made = TutorialManifests.loadBalancer(balancer);
    return String.join(
        " ",
        made.text("/metadata/namespace"),
        made.text("/metadata/name"),
        made.text("/spec/ports/0/port"),
        made.text("/spec/ports/0/protocol"),
        made.json().at("/spec/selector").toString());
  }

  @Test
  void aNamespaceLivesInNone() {
    var namespace = TutorialManifests.namespace("vm");
    assertThat(namespace.ref()).hasToString("Namespace vm");
    assertThat(namespace.json().at("/metadata/namespace").isMissingNode()).isTrue();
  }

  @Test
  void aRegisteredServiceHasNoSelector() {
    assertIs(
        TutorialManifests.service(MYSQL),
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: mysqldb
          namespace: vm
          labels: {app.kubernetes.io/managed-by: mooring}
          annotations: {alpha.istio.io/kubernetes-serviceaccounts: default}
        spec:
          type: ClusterIP
          ports: [{name: mysql, port: 3306, protocol: TCP}]
        """);
  }

  @Test
  void itsEndpointsNameTheMachine() {
    assertIs(
        TutorialManifests.endpoints(MYSQL, "10.150.0.5"),
        """
        apiVersion: v1
        kind: Endpoints
        metadata:
          name: mysqldb
          namespace: vm
          labels: {app.kubernetes.io/managed-by: mooring}
          annotations: {alpha.istio.io/kubernetes-serviceaccounts: default}
        subsets:
        - addresses: [{ip: 10.150.0.5}]
          ports: [{name: mysql, port: 3306, protocol: TCP}]
        """);
    assertThatIllegalArgumentException().isThrownBy(() -> TutorialManifests.endpoints(MYSQL, ""));
  }

  @Test
  void thePasswordIsEncoded() {
    var secret = TutorialManifests.databaseSecret("default", "ratings-database", "pässword");
    assertThat(secret.text("/data/password")).isEqualTo("cMOkc3N3b3Jk");
    assertThat(secret.text("/type")).isEqualTo("Opaque");
  }

  @Test
  void theRouteRulesAreBookinfos() {
    var rules = TutorialManifests.routeRules("default");
    assertIs(
        rules.getFirst(),
        """
        apiVersion: config.istio.io/v1alpha2
        kind: RouteRule
        metadata:
          name: ratings-test-v2-mysql-vm
          namespace: default
          labels: {app.kubernetes.io/managed-by: mooring}
        spec:
          destination: {name: ratings}
          precedence: 4
          route: [{labels: {version: v2-mysql-vm}}]
        """);
    assertThat(rules.getLast().json().at("/spec").toString())
        .isEqualTo(
            "{\"destination\":{\"name\":\"reviews\"},\"precedence\":2,"
                + "\"route\":[{\"labels\":{\"version\":\"v3\"}}]}");
  }

  @ParameterizedTest
  @EnumSource
  void everyBalancerCarriesOurMark(ControlPlaneBalancer balancer) {
    var made = TutorialManifests.loadBalancer(balancer);
    assertThat(made.label("app.kubernetes.io/managed-by")).isEqualTo("mooring");
    assertThat(made.ref()).isEqualTo(balancer.ref());
  }

  static void assertIs(Resource resource, String yaml) {
    JsonNode expected = new YAMLMapper().readTree(yaml);
    assertThat(resource.json()).isEqualTo(expected);
    assertThat(resource.ref().name()).isEqualTo(resource.text("/metadata/name"));
    assertThat(resource.ref().kind().kind()).isEqualTo(resource.text("/kind"));
  }
}
