package dev.mooring.live;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.mooring.live.TestAuthority.Wish;
import dev.mooring.mesh.Pem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// An API server behind TLS with a private authority, which asks for client certificates of another
/// one.
final class TlsApi implements AutoCloseable {
  final TestAuthority servers = new TestAuthority("servers");
  final TestAuthority clients = new TestAuthority("clients");
  final CannedApi api;
  private final HttpsServer server;

  /// @param certificate what it shows
  TlsApi(Wish certificate) throws IOException, GeneralSecurityException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new WantsCertificates(context(certificate)));
    api = new CannedApi(server);
    api.put("GET /version", 200, "{\"major\": \"1\", \"minor\": \"8\", \"gitVersion\": \"v1\"}");
  }

  static TlsApi onLoopback() throws IOException, GeneralSecurityException {
    return new TlsApi(Wish.of("CN=api", TestAuthority.address("127.0.0.1")));
  }

  private static final class WantsCertificates extends HttpsConfigurator {
    WantsCertificates(SSLContext context) {
      super(context);
    }

    @Override
    public void configure(HttpsParameters parameters) {
      var wanted = getSSLContext().getDefaultSSLParameters();
      wanted.setWantClientAuth(true);
      parameters.setSSLParameters(wanted);
    }
  }

  private SSLContext context(Wish wish) throws IOException, GeneralSecurityException {
    var identity = servers.issue(wish);
    var keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    var chain = Pem.certificates(identity.certificate()).toArray(X509Certificate[]::new);
    keys.setKeyEntry("server", Pem.privateKey(identity.key()), new char[0], chain);
    keys.setCertificateEntry("clients", Pem.certificates(clients.pem()).getFirst());
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, new char[0]);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
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
