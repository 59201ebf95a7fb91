package dev.mooring.live.kubernetes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import dev.mooring.live.call.Proxies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLPeerUnverifiedException;

/// An API server that answers each request with what the test put there: the last answer for a
/// request is given again and again. A request that nothing was put for gets a 404.
public final class CannedApi implements AutoCloseable {
  static final String DISCOVERY =
      """
      {"kind": "APIResourceList", "groupVersion": "v1", "resources": [
        {"name": "namespaces", "kind": "Namespace", "namespaced": false, "verbs": []},
        {"name": "services", "kind": "Service", "namespaced": true, "verbs": []},
        {"name": "services/status", "kind": "Service", "namespaced": true, "verbs": []}]}
      """;

  public final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  final List<String> peers = Collections.synchronizedList(new ArrayList<>());
  final List<String> logins = Collections.synchronizedList(new ArrayList<>());
  final List<Map<String, List<String>>> headers = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  private record Answer(int status, String body) {}

  public CannedApi() throws IOException {
    this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  public CannedApi(HttpServer server) {
    this.server = server;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    put("GET /api/v1", 200, DISCOVERY);
  }

  public CannedApi put(String request, int status, String body) {
    answers.computeIfAbsent(request, _ -> new ArrayDeque<>()).add(new Answer(status, body));
    return this;
  }

  /// A `Status` as API servers send it.
  CannedApi refuse(String request, int status, String reason, String message) {
    return put(
        request,
        status,
        """
        {"kind": "Status", "apiVersion": "v1", "status": "Failure", "metadata": {},
         "reason": "%s", "message": "%s", "code": %d}
        """
            .formatted(reason, message, status));
  }

  /// The same refusal for every request from now on.
  void refuseAll(int status, String reason, String message) {
    answers.clear();
    refuse("", status, reason, message);
  }

  public String url() {
    var scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://127.0.0.1:" + server.getAddress().getPort();
  }

  public KubernetesCluster cluster(Path folder) {
    return cluster(folder, url(), "token: right");
  }

  public static KubernetesCluster cluster(Path folder, String url, String user) {
    return cluster(folder, "server: \"" + url + "\"", user, Proxies.none());
  }

  /// @param within how long an answer may take
  static KubernetesCluster impatient(Path folder, String url, Duration within) {
    return cluster(folder, "server: \"" + url + "\"", "token: right", Proxies.none(), within);
  }

  /// @param cluster the `cluster` part of a kubeconfig in YAML's flow style
  /// @param user the `user` part in YAML's flow style
  public static KubernetesCluster cluster(
      Path folder, String cluster, String user, Proxies proxies) {
    return cluster(folder, cluster, user, proxies, Duration.ofMinutes(1));
  }

  private static KubernetesCluster cluster(
      Path folder, String cluster, String user, Proxies proxies, Duration within) {
    var text =
        """
        clusters: [{name: c, cluster: {%s}}]
        contexts: [{name: x, context: {cluster: c, user: u}}]
        users: [{name: u, user: {%s}}]
        """
            .formatted(cluster, user);
    try {
      var file = Files.writeString(folder.resolve("kubeconfig"), text);
      return new KubernetesCluster(
          Kubeconfig.read(List.of(file)),
          "x",
          proxies,
          InstantSource.system(),
          within,
          within,
          Duration.ofMillis(400));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      var query = exchange.getRequestURI().getQuery();
      requests.add(query == null ? request : request + "?" + query);
      logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      headers.add(Map.copyOf(exchange.getRequestHeaders()));
      peers.add(peer(exchange));
      exchange.getRequestBody().readAllBytes();
      var answer = next(request);
      var body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /// Who the client's certificate says it is; empty without one.
  private static String peer(HttpExchange exchange) {
    try {
      return exchange instanceof HttpsExchange tls
          ? tls.getSSLSession().getPeerPrincipal().getName()
          : "";
    } catch (SSLPeerUnverifiedException withoutCertificate) {
      return "";
    }
  }

  private synchronized Answer next(String request) {
    var left = answers.getOrDefault(answers.containsKey("") ? "" : request, new ArrayDeque<>());
    var answer = left.size() > 1 ? left.poll() : left.peek();
    return answer == null
        ? new Answer(404, "{\"kind\": \"Status\", \"code\": 404, \"reason\": \"NotFound\"}")
        : answer;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
