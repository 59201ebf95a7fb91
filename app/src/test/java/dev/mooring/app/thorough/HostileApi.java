package dev.mooring.app.thorough;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// An API server whose answers are made of right ones by chance.
final class HostileApi implements AutoCloseable {
  private static final List<Integer> STATUS = List.of(200, 200, 200, 200, 201, 302, 401, 404, 500);
  private static final List<String> TYPES =
      List.of("application/json", "application/json", "text/html", "application/yaml", "");

  private final HttpServer server;
  private final Random random;

  HostileApi(Random random) throws IOException {
    this.random = random;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    var right = right(exchange.getRequestURI().getPath());
    var body =
        (random.nextInt(3) == 0
                ? right
                : new Mutator(random, List.of("items", "null")).mutate(right))
            .getBytes(StandardCharsets.UTF_8);
    var type = TYPES.get(random.nextInt(TYPES.size()));
    if (!type.isEmpty()) {
      exchange.getResponseHeaders().add("Content-Type", type);
    }
    if (random.nextInt(9) == 0) {
      exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
    }
    exchange.sendResponseHeaders(STATUS.get(random.nextInt(STATUS.size())), body.length + 0L);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String right(String path) {
    if (path.equals("/version")) {
      return "{\"major\":\"1\",\"minor\":\"32\",\"gitVersion\":\"v1.32.4\"}";
    }
    if (path.startsWith("/apis/") || path.startsWith("/api/")) {
      return """
      {"kind":"List","apiVersion":"v1","metadata":{"resourceVersion":"7"},"items":[
        {"kind":"Service","apiVersion":"v1","metadata":{"name":"istiod","namespace":"istio-system",
          "labels":{"app":"istiod","istio.io/rev":"default"},"creationTimestamp":"2026-01-01T00:00:00Z"},
         "spec":{"clusterIP":"10.0.0.1","ports":[{"name":"https-dns","port":15012}]},
         "status":{"loadBalancer":{"ingress":[{"ip":"10.0.0.9"}]}}}]}
      """;
    }
    return "{\"kind\":\"APIGroupList\",\"groups\":[{\"name\":\"networking.istio.io\","
        + "\"versions\":[{\"groupVersion\":\"networking.istio.io/v1\",\"version\":\"v1\"}]}]}";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
