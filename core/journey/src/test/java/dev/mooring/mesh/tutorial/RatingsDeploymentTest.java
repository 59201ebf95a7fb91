package dev.mooring.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class RatingsDeploymentTest {
  private final JsonNode made =
      RatingsDeployment.manifest(
              "default", "mysqldb.vm.svc.cluster.local", 3306, "root", "ratings-database")
          .json();

  @Test
  void theApplicationIsBookinfosRatings() {
    assertThat(made.at("/spec/template/spec/containers/0"))
        .isEqualTo(
            new YAMLMapper()
                .readTree(
                    """
                    name: ratings
                    image: gcr.io/istio-testing/examples-bookinfo-ratings-v2:0.2.8
                    imagePullPolicy: IfNotPresent
                    env:
                    - {name: DB_TYPE, value: mysql}
                    - {name: MYSQL_DB_HOST, value: mysqldb.vm.svc.cluster.local}
                    - {name: MYSQL_DB_PORT, value: "3306"}
                    - {name: MYSQL_DB_USER, value: root}
                    - name: MYSQL_DB_PASSWORD
                      valueFrom: {secretKeyRef: {name: ratings-database, key: password}}
                    ports: [{containerPort: 9080}]
                    """));
    assertThat(made.at("/spec/template/metadata/labels").toString())
        .contains("\"app\":\"ratings\"", "\"version\":\"v2-mysql-vm\"");
    assertThat(made.at("/apiVersion").asString()).isEqualTo("apps/v1");
    assertThat(made.at("/spec/selector/matchLabels"))
        .isEqualTo(made.at("/spec/template/metadata/labels"));
  }

  @Test
  void theSidecarIsAContainerLikeAnyOther() {
    var spec = made.at("/spec/template/spec");
    assertThat(spec.at("/containers/1/name").asString()).isEqualTo("istio-proxy");
    assertThat(spec.at("/containers/1/securityContext/runAsUser").asInt()).isEqualTo(1337);
    assertThat(spec.at("/containers/1/args").toString())
        .contains("\"--serviceCluster\",\"ratings\"");
    assertThat(spec.at("/initContainers/0/name").asString()).isEqualTo("istio-init");
    assertThat(spec.at("/initContainers/0/args").toString())
        .isEqualTo("[\"-p\",\"15001\",\"-u\",\"1337\"]");
    assertThat(spec.at("/volumes").toString())
        .isEqualTo(
            "[{\"name\":\"istio-envoy\",\"emptyDir\":{\"medium\":\"Memory\"}},"
                + "{\"name\":\"istio-certs\","
                + "\"secret\":{\"secretName\":\"istio.default\",\"optional\":true}}]");
    assertThat(made.at("/spec/template/metadata/annotations").toString())
        .contains("sidecar.istio.io/status");
  }
}
