package dev.mooring.app.thorough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The practice project as its owner has it at hand: with Compute's API and no client of ours.
///
/// Its address is empty in a world without a cloud.
final class CloudDesk implements AutoCloseable {
  static final String ZONE = "zones/us-east4-a/";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> SCATTERED =
      List.of("instances", "disks", "forwardingRules", "addresses", "subnetworks");
  private static final List<String> GLOBAL = List.of("firewalls", "networks");
  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String token;

  private CloudDesk(String base, String token) {
    this.base = base;
    this.token = token;
  }

  static CloudDesk in(Path home) {
    var facts = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("lab.properties"))) {
      facts.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return facts.containsKey("compute")
        ? new CloudDesk(
            facts.getProperty("compute") + "/compute/v1/projects/practice/",
            facts.getProperty("token"))
        : new CloudDesk("", "");
  }

  /// Everything in the project, by place and name.
  Map<String, JsonNode> resources() {
    var all = new TreeMap<String, JsonNode>();
    if (base.isEmpty()) {
      return all;
    }
    for (var type : SCATTERED) {
      get("aggregated/" + type)
          .path("items")
          .forEach(scope -> scope.path(type).forEach(one -> all.put(name(type, one), one)));
    }
    for (var type : GLOBAL) {
      get("global/" + type).path("items").forEach(one -> all.put(name(type, one), one));
    }
    all.put("project", get("").path("commonInstanceMetadata"));
    return all;
  }

  private static String name(String type, JsonNode resource) {
    return type + " " + resource.path("name").asString();
  }

  JsonNode get(String path) {
    return send(request(path).GET());
  }

  void post(String path, String body) {
    send(request(path).POST(BodyPublishers.ofString(body)));
  }

  void delete(String path) {
    send(request(path).DELETE());
  }

  /// Changes a part of an instance that carries a fingerprint: `tags`, `metadata`.
  void edit(String instance, String part, UnaryOperator<ObjectNode> change) {
    var path = ZONE + "instances/" + instance;
    var now = get(path).path(part);
    var wanted = change.apply(now instanceof ObjectNode there ? there : JSON.createObjectNode());
    var verb = "set" + part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1);
    post(path + "/" + verb, JSON.writeValueAsString(wanted));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create((base + path).replaceFirst("/$", "")))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer.uri() + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
