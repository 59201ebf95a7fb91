package dev.mooring.lab.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookinfoTest {
  private final TestWorld world = TestWorld.withDatabase();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  @BeforeEach
  void start() throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new Bookinfo(world.mesh, InstantSource.fixed(TestWorld.NOW)));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void theStarsChangeWhenTheDatabaseDoes() throws Exception {
    var page = get("/productpage");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body()).contains("Reviewer1</cite><div class=\"stars red\"");
    assertThat(page.body()).contains("★★★★★<", "★★★★☆<").doesNotContain("★☆☆☆☆<");

    world.machine.database.orElseThrow().rows.set(0, List.of("1"));
    assertThat(get("/productpage").body()).contains("★☆☆☆☆<", "★★★★☆<");
  }

  @Test
  void aBrokenWayTakesTheStarsButNotThePage() throws Exception {
    world.firewall.clear();
    var page = get("/productpage");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Reviewer1", "William Shakespeare").doesNotContain("★");
  }

  @Test
  void missingServicesAreNamed() throws Exception {
    world.cluster.unready("default", "reviews-v3-1");
    world.cluster.unready("default", "details-v1-1");
    assertThat(get("/productpage").body())
        .contains("The reviews service does not answer", "The details service does not answer");
  }

  @Test
  void aClosedFrontDoorIsSaidPlainly() throws Exception {
    world.cluster.unready("istio-system", "istio-ingress-1");
    assertThat(get("/productpage").statusCode()).isEqualTo(503);
  }

  @Test
  void otherPathsBelongToOthers() throws Exception {
    assertThat(get("/api/v1/pods").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/products/0/ratings").body()).contains("\"Reviewer1\": 5");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }
}
