package dev.mooring.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who owns which field, and who may change it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerSideApplyTest {
  private static final String MAPS = "/api/v1/namespaces/default/configmaps/";
  private static final String SERVICES = "/api/v1/namespaces/default/services/";
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
  void anApplyNeedsAManager() {
    var reply = raw.patch(MAPS + "anonymous", RawClient.APPLY, map("anonymous", "\"k\":\"1\""));
    assertThat(reply.code()).isEqualTo(422);
    assertThat(reply.message()).contains("fieldManager: Required value");
  }

  @Test
  void anotherManagersFieldIsAConflictUntilForced() {
    assertThat(raw.apply(MAPS + "fought", "m1", map("fought", "\"k\":\"1\"")).code())
        .isEqualTo(201);
    var conflict = raw.apply(MAPS + "fought", "m2", map("fought", "\"k\":\"2\""));
    assertThat(conflict.code()).isEqualTo(409);
    assertThat(conflict.text("/reason")).isEqualTo("Conflict");
    assertThat(conflict.message())
        .isEqualTo("Apply failed with 1 conflict: conflict with \"m1\": .data.k");
    assertThat(conflict.text("/details/causes/0/reason")).isEqualTo("FieldManagerConflict");
    assertThat(conflict.text("/details/causes/0/field")).isEqualTo(".data.k");
    var forced = raw.apply(MAPS + "fought", "m2&force=true", map("fought", "\"k\":\"2\""));
    assertThat(forced.text("/data/k")).isEqualTo("2");
    var back = raw.apply(MAPS + "fought", "m1", map("fought", "\"k\":\"1\""));
    assertThat(back.message()).contains("conflict with \"m2\"");
  }

  @Test
  void severalConflictsAreToldByManager() {
    raw.apply(MAPS + "several", "m1", map("several", "\"a\":\"1\",\"b\":\"1\""));
    raw.apply(MAPS + "several", "m2", map("several", "\"c\":\"1\""));

    var conflict =
        raw.apply(MAPS + "several", "m3", map("several", "\"a\":\"2\",\"b\":\"2\",\"c\":\"2\""));

    assertThat(conflict.message())
        .isEqualTo(
            "Apply failed with 3 conflicts: conflicts with \"m1\":\n- .data.a\n- .data.b\n"
                + "conflicts with \"m2\":\n- .data.c");
    assertThat(conflict.json().at("/details/causes")).hasSize(3);
  }

  @Test
  void whatIsForcedIsOwnedAloneAndTheRestIsKept() {
    raw.apply(MAPS + "forced", "m1", map("forced", "\"a\":\"1\",\"b\":\"1\""));
    raw.apply(MAPS + "forced", "m2&force=true", map("forced", "\"a\":\"2\""));

    var left = raw.apply(MAPS + "forced", "m1", map("forced", ""));

    assertThat(left.text("/data/a")).isEqualTo("2");
    assertThat(left.json().path("data").has("b")).isFalse();
  }

  @Test
  void whatLosesItsLastFieldGoesUpToTheTop() {
    var path = MAPS + "labelled";
    var object =
        "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"labelled\"%s}}";
    raw.apply(path, "m1", object.formatted(",\"labels\":{\"a\":\"1\"}"));

    var left = raw.apply(path, "m1", object.formatted(""));

    assertThat(left.json().path("metadata").has("labels")).isFalse();
    assertThat(left.text("/metadata/name")).isEqualTo("labelled");
  }

  @Test
  void aFinalizerGoesWithItsManager() {
    var path = MAPS + "held";
    var object =
        "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"held\",\"finalizers\":[%s]}}";
    raw.apply(path, "m1", object.formatted("\"x.io/a\""));
    var both = raw.apply(path, "m2", object.formatted("\"x.io/b\""));
    assertThat(both.json().at("/metadata/finalizers")).hasSize(2);

    var left = raw.apply(path, "m1", object.replace(",\"finalizers\":[%s]", ""));

    assertThat(left.json().at("/metadata/finalizers").values())
        .extracting(one -> one.asString(""))
        .containsExactly("x.io/b");
  }

  @Test
  void theSameValueIsShared() {
    raw.apply(MAPS + "shared", "m1", map("shared", "\"k\":\"1\""));
    assertThat(raw.apply(MAPS + "shared", "m2", map("shared", "\"k\":\"1\"")).code())
        .isEqualTo(200);
    var left = raw.apply(MAPS + "shared", "m1", map("shared", ""));
    assertThat(left.text("/data/k")).as("m2 still states it").isEqualTo("1");
    var gone = raw.apply(MAPS + "shared", "m2", map("shared", ""));
    assertThat(gone.json().path("data").has("k")).isFalse();
  }

  @Test
  void whoUpdatesOwnsWhatChanged() {
    raw.post(
        "/api/v1/namespaces/default/configmaps?fieldManager=kubectl-create",
        map("updated", "\"k\":\"1\",\"other\":\"x\""));
    var conflict = raw.apply(MAPS + "updated", "mooring", map("updated", "\"k\":\"2\""));
    assertThat(conflict.message()).endsWith("conflict with \"kubectl-create\" using v1: .data.k");
    var beside = raw.apply(MAPS + "updated", "mooring", map("updated", "\"mine\":\"3\""));
    assertThat(beside.text("/data/other")).isEqualTo("x");
  }

  @Test
  void whoChangedAFieldOfAnElementDoesNotKeepTheElement() {
    raw.apply(
        SERVICES + "renamed",
        "m1",
        service("renamed", "{\"name\":\"a\",\"port\":1},{\"name\":\"b\",\"port\":2}"));
    raw.patch(
        SERVICES + "renamed?fieldManager=m2",
        RawClient.STRATEGIC,
        "{\"spec\":{\"ports\":[{\"port\":1,\"name\":\"c\"}]}}");
    var left =
        raw.apply(SERVICES + "renamed", "m1", service("renamed", "{\"name\":\"b\",\"port\":2}"));

    assertThat(left.json().at("/spec/ports")).hasSize(1);
    assertThat(left.json().at("/metadata/managedFields")).hasSize(1);
  }

  @Test
  void aMapThatLostItsLastKeyIsGone() {
    raw.apply(MAPS + "emptied", "m1", map("emptied", "\"k\":\"1\""));
    var left = raw.patch(MAPS + "emptied", RawClient.MERGE, "{\"data\":{\"k\":null}}");

    assertThat(left.json().has("data")).isFalse();
  }

  @Test
  void portsAreToldApartByNumberAndProtocol() {
    var first = service("ports", "{\"name\":\"a\",\"port\":1},{\"name\":\"b\",\"port\":2}");
    assertThat(raw.apply(SERVICES + "ports", "m1", first).code()).isEqualTo(201);
    var other = service("ports", "{\"name\":\"c\",\"port\":3}");
    assertThat(raw.apply(SERVICES + "ports", "m2", other).json().at("/spec/ports")).hasSize(3);
    var less = service("ports", "{\"name\":\"a\",\"port\":1}");
    var ports = raw.apply(SERVICES + "ports", "m1", less).json().at("/spec/ports");
    assertThat(ports.values()).extracting(p -> p.path("port").asInt(0)).containsExactly(1, 3);
    var renamed =
        raw.apply(SERVICES + "ports", "m2", service("ports", "{\"name\":\"z\",\"port\":1}"));
    assertThat(renamed.message()).contains(".spec.ports[port=1,protocol=\"TCP\"].name");
  }

  @Test
  void endpointsAreTakenWhole() {
    var path = "/api/v1/namespaces/default/endpoints/db";
    raw.apply(path, "m1", endpoints("10.150.0.5"));
    assertThat(raw.apply(path, "m2", endpoints("10.150.0.6")).message()).contains(".subsets");
    var moved = raw.apply(path, "m1", endpoints("10.150.0.7"));
    assertThat(moved.json().at("/subsets/0/addresses")).hasSize(1);
  }

  @Test
  void applyingTheSameAgainMakesNoNewVersion() {
    var once = raw.apply(SERVICES + "same", "m1", service("same", "{\"port\":80}"));
    var twice = raw.apply(SERVICES + "same", "m1", service("same", "{\"port\":80}"));
    assertThat(twice.version()).isEqualTo(once.version());
  }

  private static String map(String name, String data) {
    return "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\""
        + name
        + "\"},\"data\":{"
        + data
        + "}}";
  }

  private static String service(String name, String ports) {
    return "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\""
        + name
        + "\"},\"spec\":{\"ports\":["
        + ports
        + "]}}";
  }

  private static String endpoints(String ip) {
    return "{\"apiVersion\":\"v1\",\"kind\":\"Endpoints\",\"metadata\":{\"name\":\"db\"},\"subsets\":"
               + "[{\"addresses\":[{\"ip\":\""
        + ip
        + "\"}],\"ports\":[{\"port\":3306}]}]}";
  }
}
