package dev.mooring.mesh.istio1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.mesh.istio1.JoinFacts.OwnAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class MachineFilesTest {
  private static final MeshSettings PLAIN = MeshSettings.parse("defaultConfig: {}\n");
  private static final String GROUP =
      """
      apiVersion: networking.istio.io/v1
      kind: WorkloadGroup
      metadata: {name: mysqldb, namespace: vm}
      spec:
        metadata: {labels: {app: mysqldb}}
        template: {serviceAccount: database}
      """;

  private static final String PART =
      "{kind: WorkloadGroup, metadata: {name: a, namespace: b}, spec: ";

  @Test
  void aPlainGroup() {
    var files = MachineFiles.of(group(GROUP), PLAIN, facts("c1", ""));

    assertThat(files.clusterEnv())
        .isEqualTo(
            """
            CANONICAL_REVISION='latest'
            CANONICAL_SERVICE='mysqldb'
            ISTIO_INBOUND_PORTS='*'
            ISTIO_LOCAL_EXCLUDE_PORTS='22,15090,15021,15020'
            ISTIO_METAJSON_LABELS='{"app":"mysqldb","service.istio.io/canonical-name":"mysqldb","service.istio.io/canonical-revision":"latest"}'
            ISTIO_META_AUTO_REGISTER_GROUP='mysqldb'
            ISTIO_META_CLUSTER_ID='c1'
            ISTIO_META_DNS_CAPTURE='true'
            ISTIO_META_MESH_ID=''
            ISTIO_META_NETWORK=''
            ISTIO_META_WORKLOAD_NAME='mysqldb'
            ISTIO_NAMESPACE='vm'
            ISTIO_SERVICE='mysqldb.vm'
            ISTIO_SERVICE_CIDR='*'
            POD_NAMESPACE='vm'
            SERVICE_ACCOUNT='database'
            TRUST_DOMAIN=''
            """);
    assertThat(files.meshYaml())
        .isEqualTo(
            """
            defaultConfig:
              proxyMetadata:
                CANONICAL_REVISION: latest
                CANONICAL_SERVICE: mysqldb
                ISTIO_META_AUTO_REGISTER_GROUP: mysqldb
                ISTIO_META_CLUSTER_ID: c1
                ISTIO_META_DNS_CAPTURE: "true"
                ISTIO_META_MESH_ID: ""
                ISTIO_META_NETWORK: ""
                ISTIO_META_WORKLOAD_NAME: mysqldb
                ISTIO_METAJSON_LABELS: '{"app":"mysqldb","service.istio.io/canonical-name":"mysqldb","service.istio.io/canonical-revision":"latest"}'
                POD_NAMESPACE: vm
                SERVICE_ACCOUNT: database
                TRUST_DOMAIN: ""
            """);
    assertThat(files.hosts()).isEqualTo("10.0.0.9 istiod.istio-system.svc\n");
  }

  @Test
  void aRevisionStandsInNamesAndAddresses() {
    var files = MachineFiles.of(group(GROUP), PLAIN, facts("c1", "1-24"));

    assertThat(files.clusterEnv()).contains("CA_ADDR='istiod-1-24.istio-system.svc:15012'\n");
    assertThat(files.meshYaml())
        .startsWith("defaultConfig:\n  discoveryAddress: istiod-1-24.istio-system.svc:15012\n");
    assertThat(files.hosts()).isEqualTo("10.0.0.9 istiod-1-24.istio-system.svc\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "default"})
  void theDefaultRevisionStandsNowhere(String revision) {
    var files = MachineFiles.of(group(GROUP), PLAIN, facts("c1", revision));

    assertThat(files.clusterEnv()).doesNotContain("CA_ADDR");
    assertThat(files.meshYaml()).doesNotContain("discoveryAddress");
  }

  @Test
  void portsAreAscendingAndTheirListIsSortedByName() {
    var files =
        MachineFiles.of(
            group(PART + "{template: {ports: {b: 3306, a: 9080, c: 80}}}}"),
            PLAIN,
            facts("c1", ""));

    assertThat(files.clusterEnv())
        .contains("ISTIO_INBOUND_PORTS='80,3306,9080'\n")
        .contains(
            "ISTIO_META_POD_PORTS='[{\"name\":\"a\",\"containerPort\":9080,\"protocol\":\"\"},"
                + "{\"name\":\"b\",\"containerPort\":3306,\"protocol\":\"\"},"
                + "{\"name\":\"c\",\"containerPort\":80,\"protocol\":\"\"}]'\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          0;     22,15090,15021,15020
          15020; 22,15090,15021,15020
          15021; 22,15090,15021
          15090; 22,15090,15021
          15999; 22,15090,15021,15999
          """)
  void theStatusPortIsNotCaptured(int port, String excluded) {
    var mesh = MeshSettings.parse("defaultConfig: {statusPort: " + port + "}\n");

    var env = MachineFiles.of(group(GROUP), mesh, facts("c1", "")).clusterEnv();

    assertThat(env).contains("ISTIO_LOCAL_EXCLUDE_PORTS='" + excluded + "'\n");
  }

  @Test
  void annotationsWeighMoreThanTheMeshAndTheWorkloadsMoreThanTheObjects() {
    var mesh =
        MeshSettings.parse(
            """
            trustDomain: example.org
            defaultConfig:
              meshId: mesh1
              concurrency: 2
              proxyMetadata: {ONE: mesh, TWO: mesh, THREE: mesh, ISTIO_META_DNS_CAPTURE: "false"}
            """);
    var group =
        group(
            """
            kind: WorkloadGroup
            metadata:
              name: a
              namespace: b
              annotations:
                proxy.istio.io/config: "{concurrency: 0, proxyMetadata: {TWO: object, THREE: object}}"
            spec:
              metadata:
                annotations:
                  proxy.istio.io/config: "{status_port: 15999, proxyMetadata: {THREE: workload}}"
              probe: {httpGet: {port: 8080}}
            """);

    var files = MachineFiles.of(group, mesh, facts("c1", ""));

    assertThat(files.meshYaml())
        .startsWith("defaultConfig:\n  concurrency: 0\n  meshId: mesh1\n  proxyMetadata:\n")
        .contains("    ONE: mesh\n", "    TWO: object\n", "    THREE: workload\n")
        .contains("    TRUST_DOMAIN: example.org\n", "ISTIO_META_DNS_CAPTURE: \"true\"\n")
        .endsWith("  readinessProbe:\n    httpGet:\n      port: 8080\n  statusPort: 15999\n");
    assertThat(files.clusterEnv())
        .contains("ISTIO_META_MESH_ID='mesh1'\n", "SERVICE_ACCOUNT='default'\n");
  }

  @Test
  void aFalseCaptureLeavesTheMeshItsSay() {
    var mesh = MeshSettings.parse("defaultConfig: {proxyMetadata: {ISTIO_META_DNS_CAPTURE: x}}");
    var facts =
        new JoinFacts(
            "c1",
            "istio-system",
            Revision.DEFAULT,
            Optional.empty(),
            Optional.empty(),
            false,
            false);

    var files = MachineFiles.of(group(GROUP), mesh, facts);

    assertThat(files.clusterEnv())
        .contains("ISTIO_META_DNS_CAPTURE='x'\n")
        .doesNotContain("AUTO_REGISTER", "ISTIO_SVC_IP");
    assertThat(files.hosts()).isEmpty();
  }

  @Test
  void anAddressOfTheMachineOrOneThatLeadsToIt() {
    var internal = env(new OwnAddress.Internal("2001:db8::7"));
    var external = env(new OwnAddress.External("203.0.113.7"));

    assertThat(internal).contains("ISTIO_SVC_IP='2001:db8::7'\n").doesNotContain("REWRITE_PROBE");
    assertThat(external)
        .contains("ISTIO_SVC_IP='203.0.113.7'\n")
        .contains("REWRITE_PROBE_LEGACY_LOCALHOST_DESTINATION='true'\n");
  }

  private static String env(OwnAddress address) {
    var facts =
        new JoinFacts(
            "c1",
            "istio-system",
            Revision.DEFAULT,
            Optional.of("2001:db8::1"),
            Optional.of(address),
            true,
            true);
    var files = MachineFiles.of(group(GROUP), PLAIN, facts);
    assertThat(files.hosts()).isEqualTo("2001:db8::1 istiod.istio-system.svc\n");
    return files.clusterEnv();
  }

  @Test
  void labelsOfTheTemplateWeighMoreAndNameTheService() {
    var group =
        group(
            """
            kind: WorkloadGroup
            metadata: {name: a, namespace: b}
            spec:
              metadata: {labels: {app: one, version: v1, x: "<&>"}}
              template: {labels: {app: two}, network: net-1}
            """);

    var env = MachineFiles.of(group, PLAIN, facts("", "")).clusterEnv();

    assertThat(env)
        .contains("CANONICAL_SERVICE='two'\n", "CANONICAL_REVISION='v1'\n")
        .contains("ISTIO_META_NETWORK='net-1'\n", "ISTIO_META_CLUSTER_ID=''\n")
        .contains(",\"x\":\"\\u003c\\u0026\\u003e\"}'\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: Service, metadata: {name: a, namespace: b}}",
        "{kind: WorkloadGroup, apiVersion: v1, metadata: {name: a, namespace: b}}",
        "{kind: WorkloadGroup, metadata: {name: a}}",
        "{kind: WorkloadGroup, metadata: {namespace: b}}",
        PART + "{template: {ports: {x: y}}}}",
        PART + "{template: {ports: {x: 70000}}}}",
        PART + "{metadata: {labels: {x: 1}}}}",
        "just a text"
      })
  void whatIsNoGroupIsRefused(String yaml) {
    assertThatThrownBy(() -> group(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Not a WorkloadGroup: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"defaultConfig: [", "a text"})
  void whatIsNoMeshConfigurationIsRefused(String yaml) {
    assertThatThrownBy(() -> MeshSettings.parse(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mesh configuration");
  }

  private static WorkloadGroup group(String yaml) {
    return WorkloadGroup.parse(new YAMLMapper().readTree(yaml));
  }

  private static JoinFacts facts(String clusterId, String revision) {
    return new JoinFacts(
        clusterId,
        "istio-system",
        new Revision(revision),
        Optional.of("10.0.0.9"),
        Optional.empty(),
        true,
        true);
  }
}
