package dev.mooring.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.lab.Edits;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What happens by itself, seen through the client library that Mooring uses.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControllersTest {
  private TestCluster lab;
  private KubernetesClient client;

  @BeforeAll
  void start() {
    lab = TestCluster.start();
    client = lab.fabric8();
  }

  @AfterAll
  void stop() {
    client.close();
    lab.close();
  }

  @Test
  void theTutorialsClusterIsReadyFromTheStart() {
    var pods = client.pods().inNamespace("default").list().getItems();
    assertThat(pods)
        .hasSize(6)
        .allMatch(p -> p.getStatus().getContainerStatuses().stream().allMatch(c -> c.getReady()));
    assertThat(
            client
                .pods()
                .inNamespace("istio-system")
                .withLabel("istio", "istio-ca")
                .list()
                .getItems())
        .hasSize(1);
    assertThat(
            client
                .endpoints()
                .inNamespace("default")
                .withName("reviews")
                .get()
                .getSubsets()
                .getFirst()
                .getAddresses())
        .hasSize(3);
    assertThat(
            client
                .configMaps()
                .inNamespace("istio-system")
                .withName("istio")
                .get()
                .getData()
                .get("mesh"))
        .contains("authPolicy: MUTUAL_TLS");
  }

  @Test
  void aNewNamespaceGetsItsAccountAndKeys() {
    client
        .resource(new NamespaceBuilder().withNewMetadata().withName("vm").endMetadata().build())
        .create();
    await().until(() -> client.secrets().inNamespace("vm").withName("istio.default").get() != null);
    var secret = client.secrets().inNamespace("vm").withName("istio.default").get();
    assertThat(secret.getType()).isEqualTo("istio.io/key-and-cert");
    assertThat(secret.getData()).containsOnlyKeys("cert-chain.pem", "key.pem", "root-cert.pem");
    client.namespaces().withName("vm").delete();
    await().until(() -> client.namespaces().withName("vm").get() == null);
    assertThat(client.secrets().inNamespace("vm").list().getItems()).isEmpty();
  }

  @Test
  void aDeploymentBecomesPodsAndFollowsChanges() {
    var ratings = client.apps().deployments().inNamespace("default").withName("ratings-v1");
    var before = podNames("ratings");
    ratings.scale(3);
    await().until(() -> ratings.get().getStatus().getReadyReplicas() == 3);
    assertThat(podNames("ratings"))
        .hasSize(3)
        .containsAll(before)
        .allMatch(n -> n.matches("ratings-v1-\\d{10}-[a-z0-9]{5}"));
    Edits.of(
        ratings,
        d ->
            d.edit()
                .editSpec()
                .editTemplate()
                .editOrNewMetadata()
                .addToAnnotations("x", "y")
                .endMetadata()
                .endTemplate()
                .endSpec()
                .build());
    await().until(() -> podNames("ratings").stream().noneMatch(before::contains));
    ratings.scale(1);
    await().until(() -> podNames("ratings").size() == 1);
    await()
        .until(
            () ->
                client
                        .endpoints()
                        .inNamespace("default")
                        .withName("ratings")
                        .get()
                        .getSubsets()
                        .getFirst()
                        .getAddresses()
                        .size()
                    == 1);
  }

  @Test
  void podsGoWithTheirDeployment() {
    var details = client.apps().deployments().inNamespace("default").withName("details-v1");
    details.delete();
    await().until(() -> podNames("details").isEmpty());
    await()
        .until(
            () ->
                client
                    .endpoints()
                    .inNamespace("default")
                    .withName("details")
                    .get()
                    .getSubsets()
                    .isEmpty());
  }

  @Test
  void endpointsByHandStayAndGoWithTheirService() {
    var raw = lab.raw;
    var services = "/api/v1/namespaces/default/services";
    raw.post(
        services, "{\"metadata\":{\"name\":\"byhand\"},\"spec\":{\"ports\":[{\"port\":3306}]}}");
    assertThat(client.endpoints().inNamespace("default").withName("byhand").get()).isNull();
    var endpoints = "/api/v1/namespaces/default/endpoints";
    raw.post(
        endpoints,
        "{\"metadata\":{\"name\":\"byhand\"},\"subsets\":[{\"addresses\":[{\"ip\":\"10.150.0.5\"}],\"ports\":[{\"port\":3306}]}]}");
    assertThat(
            raw.post(
                    endpoints,
                    "{\"metadata\":{\"name\":\"bad\"},\"subsets\":[{\"addresses\":[{\"ip\":\"127.0.0.1\"}]}]}")
                .message())
        .contains("may not be in the loopback range");
    raw.delete(services + "/byhand");
    await().until(() -> raw.get(endpoints + "/byhand").code() == 404);
  }

  @Test
  void aWaitSeesTheAddressArrive() {
    var service =
        new ServiceBuilder()
            .withNewMetadata()
            .withName("waited")
            .withNamespace("istio-system")
            .addToAnnotations("cloud.google.com/load-balancer-type", "internal")
            .endMetadata()
            .withNewSpec()
            .withType("LoadBalancer")
            .addNewPort()
            .withPort(8080)
            .endPort()
            .endSpec()
            .build();
    client.resource(service).fieldManager("mooring").serverSideApply();
    var served =
        client
            .services()
            .inNamespace("istio-system")
            .withName("waited")
            .waitUntilCondition(
                s -> s != null && !s.getStatus().getLoadBalancer().getIngress().isEmpty(),
                5,
                TimeUnit.MINUTES);
    assertThat(served.getStatus().getLoadBalancer().getIngress().getFirst().getIp())
        .startsWith("10.150.0.");
  }

  private List<String> podNames(String app) {
    return client.pods().inNamespace("default").withLabel("app", app).list().getItems().stream()
        .map(p -> p.getMetadata().getName())
        .toList();
  }
}
