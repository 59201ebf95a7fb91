package dev.mooring.live.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.port.Access;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class KubernetesClusterTest {
  private static final ResourceRef PILOT =
      new ResourceRef(ResourceKind.SERVICE, "istio-system", "pilot");
  private static final String PATH = "/api/v1/namespaces/istio-system/services/pilot";
  private static final ResourceKind RULE =
      new ResourceKind("config.istio.io/v1alpha2", "RouteRule");

  @TempDir Path folder;
  private CannedApi api;
  private KubernetesCluster cluster;

  @BeforeEach
  void start() throws IOException {
    api = new CannedApi();
    cluster = api.cluster(folder);
  }

  @AfterEach
  void stop() {
    cluster.close();
    api.close();
  }

  @Test
  void findsAnObjectWithAllItsFields() {
    api.put("GET " + PATH, 200, service("1", "\"spec\": {\"ports\": [], \"odd\": {\"x\": 1.5}}"));

    var found = cluster.find(PILOT).orElseThrow();

    assertThat(found.ref()).isEqualTo(PILOT);
    assertThat(found.json().at("/spec/odd/x").asDouble()).isEqualTo(1.5);
    assertThat(found.json().at("/spec/ports").isArray()).isTrue();
    assertThat(found.text("/metadata/uid")).isEqualTo("1");
    assertThat(api.logins).containsOnly("Bearer right");
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertThat(cluster.find(PILOT)).isEmpty();
    assertThat(api.requests).contains("GET " + PATH);
  }

  @Test
  void listItemsGetTheirKindAndLabelsAreAskedFor() {
    api.put(
        "GET /api/v1/services",
        200,
        "{\"kind\": \"ServiceList\", \"items\": [{\"metadata\": {\"name\": \"pilot\","
            + " \"namespace\": \"istio-system\"}}]}");

    var found = cluster.list(ResourceKind.SERVICE, "", Map.of("istio", "pilot"));

    assertThat(found).extracting(Resource::ref).containsExactly(PILOT);
    assertThat(found.getFirst().text("/kind")).isEqualTo("Service");
    assertThat(api.requests).contains("GET /api/v1/services?labelSelector=istio=pilot");
  }

  @Test
  void kindsThatAreInstalledLaterAreSeen() {
    assertThat(cluster.serves(RULE)).isFalse();
    assertThat(cluster.list(RULE, "", Map.of())).isEmpty();

    api.put(
        "GET /apis/config.istio.io/v1alpha2",
        200,
        """
        {"kind": "APIResourceList", "groupVersion": "config.istio.io/v1alpha2", "resources": [
          {"name": "routerules", "kind": "RouteRule", "namespaced": true, "verbs": []}]}
        """);
    api.put(
        "GET /apis/config.istio.io/v1alpha2/namespaces/default/routerules/ratings",
        200,
        "{\"metadata\": {\"name\": \"ratings\", \"namespace\": \"default\"}}");

    assertThat(cluster.serves(RULE)).isTrue();
    assertThat(cluster.find(new ResourceRef(RULE, "default", "ratings"))).isPresent();
  }

  @Test
  void appliesServerSideUnderItsOwnNameAndNeverByForce() {
    api.put("PATCH " + PATH, 200, service("1", "\"spec\": {}"));

    cluster.apply(wanted());

    assertThat(api.requests)
        .filteredOn(request -> request.startsWith("PATCH"))
        .singleElement()
        .asString()
        .contains("fieldManager=mooring")
        .doesNotContain("force=true");
  }

  @Test
  void aConflictTellsWhoOwnsWhat() {
    var text = "Apply failed with 1 conflict: conflict with 'helm': .spec.type";
    api.refuse("PATCH " + PATH, 409, "Conflict", text);

    assertThatThrownBy(() -> cluster.apply(wanted()))
        .isInstanceOf(WorldException.Conflict.class)
        .hasMessage(text);
  }

  @Test
  void aKindThatTheClusterLacksCannotBeApplied() {
    var rule = new Resource(new ResourceRef(RULE, "default", "r"), wanted().json());

    assertThatThrownBy(() -> cluster.apply(rule))
        .isInstanceOf(WorldException.NotFound.class)
        .hasMessageContaining("RouteRule");
  }

  @Test
  void whatIsGoneAtOnceIsNotWaitedFor() {
    api.put("GET " + PATH, 200, service("1", "\"spec\": {}"))
        .refuse("GET " + PATH, 404, "NotFound", "gone");
    api.put("DELETE " + PATH, 200, "{\"kind\": \"Status\", \"status\": \"Success\"}");

    cluster.delete(PILOT);

    assertThat(api.requests).noneMatch(request -> request.contains("fieldSelector"));
  }

  @Test
  void whatAControllerMakesAnewDoesNotCountAsStillThere() {
    api.put("GET " + PATH, 200, service("1", "\"spec\": {}"))
        .put("GET " + PATH, 200, service("2", "\"spec\": {}"));
    api.put("DELETE " + PATH, 200, "{\"kind\": \"Status\", \"status\": \"Success\"}");

    assertThatCode(() -> cluster.delete(PILOT)).doesNotThrowAnyException();
  }

  @Test
  void deletingWhatIsNotThereSendsNothing() {
    cluster.delete(PILOT);

    assertThat(api.requests).noneMatch(request -> request.startsWith("DELETE"));
  }

  @Test
  void asksForRights() {
    var reviews = "POST /apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
    api.put(reviews, 201, "{\"status\": {\"allowed\": true}}");
    api.put(reviews, 201, "{\"status\": {\"allowed\": false}}");
    var access = new Access("create", "", "services", "istio-system");

    assertThat(cluster.may(access)).isTrue();
    assertThat(cluster.may(access)).isFalse();
  }

  @Test
  void tellsTheVersion() {
    api.put(
        "GET /version", 200, "{\"major\": \"1\", \"minor\": \"8\", \"gitVersion\": \"v1.8.1\"}");

    assertThat(cluster.version()).isEqualTo("v1.8.1");
  }

  private static Resource wanted() {
    return new Resource(PILOT, new JsonMapper().readTree(service("", "\"spec\": {}")));
  }

  private static String service(String uid, String rest) {
    return """
    {"apiVersion": "v1", "kind": "Service", %s,
     "metadata": {"name": "pilot", "namespace": "istio-system", "uid": "%s"}}
    """
        .formatted(rest, uid);
  }
}
