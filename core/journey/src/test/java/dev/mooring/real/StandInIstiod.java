package dev.mooring.real;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import dev.mooring.live.kubernetes.TestAuthority;
import dev.mooring.live.kubernetes.TestAuthority.Wish;
import dev.mooring.live.kubernetes.TestTls;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands in for istiod's port 15012: signs keys, registers machines in the real API server while
/// their stream stands, and says no in istiod's own words. Where the real one speaks gRPC, this one
/// is asked by HTTPS.
final class StandInIstiod implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StandInIstiod.class);
  private static final Duration CERTIFICATE = Duration.ofHours(24);
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Set<HttpExchange> streams = ConcurrentHashMap.newKeySet();
  private final TestAuthority mesh;
  private final IstiodLogins logins;
  private final Registrations registrations;
  private final NameTable names;
  private final HttpsServer server;

  /// What a path does with a call.
  private interface Answer {
    void to(HttpsExchange call) throws IOException, RpcFailure;
  }

  private StandInIstiod(String address, TestAuthority mesh, KubernetesClient admin)
      throws IOException {
    this.mesh = mesh;
    logins = new IstiodLogins(admin);
    registrations = new Registrations(admin, timer);
    names = new NameTable(admin);
    server = HttpsServer.create(new InetSocketAddress(address, 0), 0);
    var name = TestAuthority.host("istiod.istio-system.svc");
    server.setHttpsConfigurator(TestTls.server(mesh.issue(Wish.of("CN=istiod", name)), mesh));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    serve("/sign", this::sign);
    serve("/connect", this::connect);
    serve("/health", this::health);
  }

  /// @param mesh the authority of the mesh
  static StandInIstiod start(String address, TestAuthority mesh, KubernetesClient admin) {
    try {
      var istiod = new StandInIstiod(address, mesh, admin);
      istiod.server.start();
      return istiod;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void serve(String path, Answer answer) {
    server.createContext(
        path,
        call -> {
          try (call) {
            answer(answer, (HttpsExchange) call);
          }
        });
  }

  private static void answer(Answer answer, HttpsExchange call) throws IOException {
    try {
      answer.to(call);
    } catch (RpcFailure refused) {
      LOG.info("{}", refused.getMessage());
      send(call, 403, refused.getMessage() + "\n");
    } catch (RuntimeException failure) {
      LOG.warn("istiod has a fault", failure);
      throw failure;
    }
  }

  private static void send(HttpExchange call, int status, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
  }

  private void sign(HttpsExchange call) throws IOException, RpcFailure {
    var identity = logins.identity(call, "request authenticate failure");
    var wish =
        Wish.of("O=", TestAuthority.uri(identity.uri()))
            .between(Duration.ofMinutes(-2), CERTIFICATE);
    send(call, 200, mesh.certify(wish, key(call)) + mesh.pem());
  }

  private static PublicKey key(HttpExchange call) throws IOException {
    try (var pem = new PEMParser(new InputStreamReader(call.getRequestBody(), UTF_8))) {
      var request = (PKCS10CertificationRequest) pem.readObject();
      return new JcaPKCS10CertificationRequest(request).getPublicKey();
    } catch (GeneralSecurityException failure) {
      throw new IOException(failure);
    }
  }

  /// The stream: the names of the mesh, then a line each second until one side goes.
  private void connect(HttpsExchange call) throws IOException, RpcFailure {
    var identity = logins.identity(call, "authentication failure");
    var node = node(call);
    if (!node.namespace().equals(identity.namespace())
        || !node.text("account").equals(identity.account())) {
      throw new RpcFailure(
          "PermissionDenied",
          "authorization failed: no identities ([%s]) matched %s/%s"
              .formatted(identity.uri(), node.namespace(), node.text("account")));
    }
    var connected = node.group().isEmpty() ? "" : registrations.register(node, identity);
    streams.add(call);
    try {
      call.sendResponseHeaders(200, 0);
      var out = call.getResponseBody();
      for (var line : names.lines()) {
        say(out, "name " + line);
      }
      say(out, "configured");
      beat(out);
    } catch (IOException gone) {
      LOG.debug("{} has gone: {}", node.entry(), gone.toString());
    } finally {
      streams.remove(call);
      registrations.leave(node, connected);
    }
  }

  private void beat(OutputStream out) throws IOException {
    try {
      while (true) {
        say(out, "beat");
        timer.schedule(() -> {}, 1, TimeUnit.SECONDS).get();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(UTF_8));
    out.flush();
  }

  private void health(HttpsExchange call) throws IOException, RpcFailure {
    logins.identity(call, "authentication failure");
    var lines = new String(call.getRequestBody().readAllBytes(), UTF_8).lines().toList();
    registrations.health(MeshNode.parse(lines), lines.getLast());
    send(call, 200, "");
  }

  private static MeshNode node(HttpExchange call) throws IOException {
    var text = new String(call.getRequestBody().readAllBytes(), UTF_8);
    return MeshNode.parse(text.lines().toList());
  }

  /// Ends all streams, as istiod does now and then.
  void endStreams() {
    streams.forEach(HttpExchange::close);
  }

  @Override
  public void close() {
    server.stop(0);
    timer.shutdownNow();
  }
}
