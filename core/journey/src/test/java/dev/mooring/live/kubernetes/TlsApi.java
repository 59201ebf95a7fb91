package dev.mooring.live.kubernetes;

import com.sun.net.httpserver.HttpsServer;
import dev.mooring.live.kubernetes.TestAuthority.Wish;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// An API server behind TLS with a private authority, which asks for client certificates of another
/// one.
final class TlsApi implements AutoCloseable {
  final TestAuthority servers = new TestAuthority("servers");
  final TestAuthority clients = new TestAuthority("clients");
  final CannedApi api;
  private final HttpsServer server;

  /// @param certificate what it shows
  TlsApi(Wish certificate) throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(TestTls.server(servers.issue(certificate), clients));
    api = new CannedApi(server);
    api.put(
        "GET /version", 200, "{\"major\": \"1\", \"minor\": \"8\", \"gitVersion\": \"v1.8.1\"}");
  }

  static TlsApi onLoopback() throws IOException {
    return new TlsApi(Wish.of("CN=api", TestAuthority.address("127.0.0.1")));
  }

  int port() {
    return server.getAddress().getPort();
  }

  /// The `cluster` part of a kubeconfig in YAML's flow style.
  String cluster() {
    return cluster("127.0.0.1");
  }

  String cluster(String host) {
    return "server: \"https://%s:%d\", certificate-authority-data: %s"
        .formatted(host, port(), base64(servers.pem()));
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    api.close();
  }
}
