package dev.mooring.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Patches and subresources over the wire, with what they must not do.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatchesTest {
  private static final String RATINGS = "/apis/apps/v1/namespaces/default/deployments/ratings-v1";
  private static final String RULES =
      "/apis/config.istio.io/v1alpha2/namespaces/default/routerules";
  private TestCluster lab;
  private RawClient raw;

  @BeforeAll
  void start() {
    lab = TestCluster.start();
    raw = lab.raw;
  }

  @AfterAll
  void stop() {
    lab.close();
  }

  @Test
  void jsonPatchIsAllOrNothing() {
    var path = "/api/v1/namespaces/default/services/ratings";
    var good = "[{\"op\":\"add\",\"path\":\"/metadata/labels/x\",\"value\":\"y\"}]";
    assertThat(raw.patch(path, RawClient.PATCH, good).text("/metadata/labels/x")).isEqualTo("y");
    var bad =
        "[{\"op\":\"add\",\"path\":\"/metadata/labels/z\",\"value\":\"y\"},"
            + "{\"op\":\"remove\",\"path\":\"/metadata/labels/none\"}]";
    assertThat(raw.patch(path, RawClient.PATCH, bad).code()).isEqualTo(422);
    assertThat(raw.get(path).json().at("/metadata/labels").has("z")).isFalse();
  }

  @Test
  void anImageChangesByStrategicPatch() {
    var patch =
        "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"ratings\",\"image\":\"r:2\"}]}}}}";
    var patched = raw.patch(RATINGS, RawClient.STRATEGIC, patch);
    assertThat(patched.json().at("/spec/template/spec/containers")).hasSize(2);
    assertThat(patched.json().at("/metadata/generation").asInt(0)).isGreaterThan(1);
  }

  @Test
  void customObjectsKnowMergePatchOnly() {
    var rule =
        "{\"apiVersion\":\"config.istio.io/v1alpha2\",\"kind\":\"RouteRule\",\"metadata\":"
            + "{\"name\":\"r\"},\"spec\":{\"precedence\":2}}";
    assertThat(raw.post(RULES, rule).code()).isEqualTo(201);
    var patch = "{\"spec\":{\"precedence\":4}}";
    assertThat(raw.patch(RULES + "/r", RawClient.STRATEGIC, patch).code()).isEqualTo(415);
    assertThat(
            raw.patch(RULES + "/r", RawClient.MERGE, patch).json().at("/spec/precedence").asInt(0))
        .isEqualTo(4);
  }

  @Test
  void bothGroupsServeTheSameDeployments() {
    var other = "/apis/extensions/v1beta1/namespaces/default/deployments/ratings-v1";
    assertThat(raw.get(other).text("/apiVersion")).isEqualTo("extensions/v1beta1");
    assertThat(raw.get(other).text("/metadata/uid"))
        .isEqualTo(raw.get(RATINGS).text("/metadata/uid"));
  }

  @Test
  void aStatusIsWrittenThroughItsSubresourceOnly() {
    var path = "/api/v1/namespaces/istio-system/services/istio-ingress";
    var patch = "{\"status\":{\"loadBalancer\":{\"ingress\":[{\"ip\":\"9.9.9.9\"}]}}}";
    assertThat(raw.patch(path, RawClient.MERGE, patch).text("/status/loadBalancer/ingress/0/ip"))
        .isEqualTo("127.0.0.1");
    assertThat(
            raw.patch(path + "/status", RawClient.MERGE, patch)
                .text("/status/loadBalancer/ingress/0/ip"))
        .isEqualTo("9.9.9.9");
  }

  @Test
  void scaleIsAViewOfTheDeployment() {
    var path = "/apis/apps/v1/namespaces/default/deployments/details-v1/scale";
    assertThat(raw.get(path).text("/kind")).isEqualTo("Scale");
    raw.patch(path, RawClient.MERGE, "{\"spec\":{\"replicas\":2}}");
    assertThat(raw.get(path).json().at("/spec/replicas").asInt(0)).isEqualTo(2);
    assertThat(raw.patch(path, RawClient.MERGE, "{\"spec\":{\"replicas\":-1}}").code())
        .isEqualTo(422);
  }

  @Test
  void aDeploymentMustFindItsOwnPods() {
    var lost =
        "{\"metadata\":{\"name\":\"lost\"},\"spec\":{\"selector\":{\"matchLabels\":{\"a\":\"b\"}},"
            + "\"template\":{\"metadata\":{\"labels\":{\"a\":\"c\"}},\"spec\":{\"containers\":"
            + "[{\"name\":\"x\",\"image\":\"y\"}]}}}}";
    var refused = raw.post("/apis/apps/v1/namespaces/default/deployments", lost);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.message()).contains("`selector` does not match template `labels`");
  }
}
