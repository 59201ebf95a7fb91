package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;

/// The practice cloud as a bare HTTP client sees it.
///
/// @param root what stands before every path
record RawApi(String root, String authorization) {
  static RawApi of(LabCloud cloud) {
    return at(cloud, "/compute/v1/projects/practice");
  }

  static RawApi at(LabCloud cloud, String root) {
    return new RawApi(cloud.url() + root, "Bearer " + cloud.token());
  }

  Reply get(String path) {
    return send("GET", path, "");
  }

  Reply post(String path, String json) {
    return send("POST", path, json);
  }

  Reply patch(String path, String json) {
    return send("PATCH", path, json);
  }

  Reply delete(String path) {
    return send("DELETE", path, "");
  }

  private Reply send(String method, String path, String json) {
    var uri = URI.create(path.isEmpty() ? root : root + "/" + path);
    var request =
        HttpRequest.newBuilder(uri)
            .method(method, BodyPublishers.ofString(json.replace('\'', '"')));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), Json.parse(response.body()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  record Reply(int status, JsonNode json) {

    String text(String pointer) {
      return json.at(pointer).asString("");
    }

    String message() {
      return text("/error/message");
    }

    String reason() {
      return text("/error/errors/0/reason");
    }
  }
}
