package dev.mooring.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the API server says yes and no to.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiAnswersTest {
  private static final String SERVICES = "/api/v1/namespaces/default/services";
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
  void onlyItsTokenOpensTheDoor() {
    assertThat(raw.get("/version").text("/gitVersion")).isEqualTo("v1.8.1-gke.0");
    assertThat(raw.codeWith("/version")).isEqualTo(401);
    assertThat(raw.codeWith("/version", "Authorization", "Bearer wrong")).isEqualTo(401);
  }

  @Test
  void discoveryKnowsShortNamesAndCustomKindsButNoOthers() {
    var core = raw.get("/api/v1").json().path("resources").toString();
    assertThat(core).contains("\"shortNames\":[\"svc\"]", "\"singularName\":\"service\"");
    assertThat(raw.get("/apis/config.istio.io/v1alpha2").json().toString()).contains("RouteRule");
    assertThat(raw.get("/apis/networking.istio.io/v1").code()).isEqualTo(404);
    assertThat(raw.get("/api/v1/namespaces/default/gateways").code()).isEqualTo(404);
  }

  @Test
  void aNameIsTakenOnce() {
    assertThat(raw.post(SERVICES, service("once", "{\"port\":80}")).code()).isEqualTo(201);
    var again = raw.post(SERVICES, service("once", "{\"port\":80}"));
    assertThat(again.code()).isEqualTo(409);
    assertThat(again.text("/reason")).isEqualTo("AlreadyExists");
    assertThat(again.message()).isEqualTo("services \"once\" already exists");
  }

  @Test
  void nothingIsMadeInANamespaceThatIsNotThere() {
    var reply = raw.post("/api/v1/namespaces/nowhere/services", service("x", "{\"port\":80}"));
    assertThat(reply.code()).isEqualTo(404);
    assertThat(reply.message()).isEqualTo("namespaces \"nowhere\" not found");
  }

  @Test
  void badServicesAreRefusedFieldByField() {
    var name = raw.post(SERVICES, service("Bad_Name", "{\"port\":80}"));
    assertThat(name.code()).isEqualTo(422);
    assertThat(name.text("/details/causes/0/field")).isEqualTo("metadata.name");
    var unnamed = raw.post(SERVICES, service("two", "{\"port\":80},{\"port\":81}"));
    assertThat(unnamed.code()).isEqualTo(422);
    assertThat(unnamed.message()).contains("spec.ports[0].name: Required value");
    var outside =
        raw.post(
            SERVICES,
            "{\"metadata\":{\"name\":\"out\"},\"spec\":{\"clusterIP\":\"1.2.3.4\",\"ports\":[{\"port\":80}]}}");
    assertThat(outside.message()).contains("The range of valid IPs is 10.63.240.0/20");
    assertThat(raw.get(SERVICES + "/two").code()).isEqualTo(404);
  }

  @Test
  void anAddressIsForLife() {
    var made = raw.post(SERVICES, service("fixed", "{\"port\":80}"));
    assertThat(made.text("/spec/clusterIP")).startsWith("10.63.2");
    var moved =
        raw.patch(
            SERVICES + "/fixed", RawClient.MERGE, "{\"spec\":{\"clusterIP\":\"10.63.240.77\"}}");
    assertThat(moved.code()).isEqualTo(422);
    assertThat(moved.message()).contains("field is immutable");
    var port =
        raw.patch(
            SERVICES + "/fixed",
            RawClient.MERGE,
            "{\"spec\":{\"type\":\"NodePort\",\"ports\":[{\"port\":80,\"nodePort\":80}]}}");
    assertThat(port.message()).contains("The range of valid ports is 30000-32767");
  }

  @Test
  void anOldVersionDoesNotOverwriteANewOne() {
    var first = raw.post(SERVICES, service("locked", "{\"port\":80}"));
    raw.patch(SERVICES + "/locked", RawClient.MERGE, "{\"metadata\":{\"labels\":{\"a\":\"b\"}}}");
    var stale = raw.put(SERVICES + "/locked", first.json().toString());
    assertThat(stale.code()).isEqualTo(409);
    assertThat(stale.message()).contains("the object has been modified");
    var fresh = raw.get(SERVICES + "/locked").json().toString();
    assertThat(raw.put(SERVICES + "/locked", fresh).code()).isEqualTo(200);
  }

  @Test
  void whatCannotBeReadIsABadRequest() {
    assertThat(raw.post(SERVICES, "{\"metadata\":").code()).isEqualTo(400);
    var wrongKind = raw.post(SERVICES, "{\"apiVersion\":\"v1\",\"kind\":\"Pod\"}");
    assertThat(wrongKind.message()).contains("cannot be handled as a Service");
    assertThat(raw.get(SERVICES + "?labelSelector=a%20b").code()).isEqualTo(400);
    assertThat(raw.get(SERVICES + "?fieldSelector=spec.type%3Dx").code()).isEqualTo(400);
  }

  @Test
  void selectorsChoose() {
    var found = raw.get("/api/v1/pods?labelSelector=app%3Dreviews,version%20in%20(v1,v3)");
    assertThat(found.json().path("items")).hasSize(2);
    var named = raw.get("/api/v1/services?fieldSelector=metadata.name%3Dkube-dns");
    assertThat(named.json().path("items")).hasSize(1);
    assertThat(named.text("/items/0/spec/clusterIP")).isEqualTo("10.63.240.10");
  }

  @Test
  void aDryRunChangesNothing() {
    var dry = raw.post(SERVICES + "?dryRun=All", service("dry", "{\"port\":80}"));
    assertThat(dry.code()).isEqualTo(201);
    assertThat(raw.get(SERVICES + "/dry").code()).isEqualTo(404);
  }

  @Test
  void tablesHaveTheColumnsOfKubectl() {
    var table =
        raw.get(
            "/api/v1/namespaces/istio-system/services/istio-ingress",
            "Accept",
            "application/json;as=Table;v=v1;g=meta.k8s.io,application/json");
    assertThat(table.text("/kind")).isEqualTo("Table");
    assertThat(table.json().path("columnDefinitions").values())
        .extracting(c -> c.path("name").asString(""))
        .containsExactly("Name", "Type", "Cluster-IP", "External-IP", "Port(s)", "Age", "Selector");
    assertThat(table.text("/rows/0/cells/3")).isEqualTo("127.0.0.1");
    assertThat(table.text("/rows/0/cells/4")).startsWith(TestCluster.INGRESS_PORT + ":3");
  }

  @Test
  void tokensAreIssuedForAccountsThatExist() {
    var accounts = "/api/v1/namespaces/default/serviceaccounts/";
    var wish = "{\"spec\":{\"audiences\":[\"istio-ca\"],\"expirationSeconds\":3600}}";
    var token = raw.post(accounts + "default/token", wish);
    assertThat(token.code()).isEqualTo(201);
    assertThat(token.text("/status/token").split("\\.")).hasSize(3);
    assertThat(raw.post(accounts + "nobody/token", wish).code()).isEqualTo(404);
  }

  private static String service(String name, String ports) {
    return "{\"metadata\":{\"name\":\"" + name + "\"},\"spec\":{\"ports\":[" + ports + "]}}";
  }
}
