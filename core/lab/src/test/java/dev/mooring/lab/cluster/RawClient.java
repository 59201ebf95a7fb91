package dev.mooring.lab.cluster;

import dev.mooring.lab.cluster.store.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.JsonNode;

/// Speaks to the API server without a client library.
public final class RawClient implements AutoCloseable {
  public static final String JSON = "application/json";
  public static final String APPLY = "application/apply-patch+yaml";
  public static final String MERGE = "application/merge-patch+json";
  public static final String STRATEGIC = "application/strategic-merge-patch+json";
  public static final String PATCH = "application/json-patch+json";

  private final String url;
  private final String token;
  private final HttpClient http;

  /// What the server answered.
  public record Reply(int code, JsonNode json) {
    public String message() {
      return json.path("message").asString("");
    }

    public String text(String pointer) {
      return json.at(pointer).asString("");
    }

    String version() {
      return text("/metadata/resourceVersion");
    }
  }

  public RawClient(String url, String caPem, String token) {
    this.url = url;
    this.token = token;
    this.http = HttpClient.newBuilder().sslContext(trusting(caPem)).build();
  }

  public Reply get(String path, String... headers) {
    return send("GET", path, JSON, "", headers);
  }

  public Reply post(String path, String body) {
    return send("POST", path, JSON, body);
  }

  public Reply put(String path, String body) {
    return send("PUT", path, JSON, body);
  }

  public Reply patch(String path, String type, String body) {
    return send("PATCH", path, type, body);
  }

  public Reply apply(String path, String manager, String body) {
    return patch(path + "?fieldManager=" + manager, APPLY, body);
  }

  public Reply delete(String path) {
    return send("DELETE", path, JSON, "");
  }

  public Reply send(String method, String path, String type, String body, String... headers) {
    return send(method, path, type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public Reply send(String method, String path, String type, byte[] body, String... headers) {
    var request =
        request(path, headers)
            .header("Content-Type", type)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
            .build();
    var response = exchange(request, BodyHandlers.ofString());
    var text = response.body();
    return new Reply(
        response.statusCode(), text.startsWith("{") ? Json.MAPPER.readTree(text) : Json.object());
  }

  /// The events of a watch that the server ends by itself.
  List<JsonNode> watch(String path) {
    return exchange(request(path).build(), BodyHandlers.ofLines())
        .body()
        .map(Json.MAPPER::readTree)
        .toList();
  }

  /// Without the token, or with another.
  int codeWith(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(url + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return exchange(request.build(), BodyHandlers.ofString()).statusCode();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext trusting(String caPem) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      var pem = new ByteArrayInputStream(caPem.getBytes(StandardCharsets.UTF_8));
      store.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
