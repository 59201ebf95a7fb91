package dev.mooring.live.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesFailuresTest {
  private static final String SERVICES = "GET /api/v1/services";

  @TempDir Path folder;
  private CannedApi api;

  @BeforeEach
  void start() throws IOException {
    api = new CannedApi();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({
    "403, Forbidden, services is forbidden: User me cannot list, Denied",
    "403, Forbidden, services x is forbidden: exceeded quota: lb, QuotaExceeded",
    "404, NotFound, namespaces istio-system not found, NotFound",
    "409, AlreadyExists, services x already exists, Conflict",
    "422, Invalid, Service x is invalid: spec.ports: Required value, Broken",
    "504, Timeout, request did not complete within 60s, TimedOut",
    "500, InternalError, etcdserver: no leader, Broken"
  })
  void theServersOwnWordsAreKept(int status, String reason, String message, String kind) {
    api.refuse(SERVICES, status, reason, message);

    try (var cluster = api.cluster(folder)) {
      assertThatThrownBy(() -> list(cluster))
          .hasMessage(message)
          .extracting(failure -> failure.getClass().getSimpleName())
          .isEqualTo(kind);
    }
  }

  @Test
  void aLoginThatIsNotAcceptedIsTold() {
    api.refuse(SERVICES, 401, "Unauthorized", "Unauthorized");

    try (var cluster = api.cluster(folder)) {
      assertThatThrownBy(() -> list(cluster))
          .isInstanceOf(WorldException.Denied.class)
          .hasMessageContaining(api.url())
          .extracting(failure -> ((WorldException) failure).trouble())
          .isEqualTo(Optional.of(Trouble.LOGIN_EXPIRED));
    }
  }

  @Test
  void aServerThatIsNotThereIsTold() {
    var address = api.url();
    api.close();

    assertUnreachable(address, "cannot be reached");
  }

  @Test
  void anUnknownHostIsTold() {
    assertUnreachable("http://no-such-host.invalid:1", "cannot be reached");
  }

  @Test
  void aServerWithAnUntrustedCertificateIsTold() throws Exception {
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.context()));
    server.start();
    try {
      assertUnreachable("https://127.0.0.1:" + server.getAddress().getPort(), "names no authority");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aServerThatNeverAnswersTimesOut() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var cluster =
            CannedApi.impatient(
                folder, "http://127.0.0.1:" + silent.getLocalPort(), Duration.ofSeconds(1))) {
      assertThatThrownBy(cluster::version).isInstanceOf(WorldException.TimedOut.class);
    }
  }

  @Test
  void aMissingLoginPluginIsToldWithWhatToInstall() {
    var user = "exec: {command: /nowhere/gke-gcloud-auth-plugin, apiVersion: v1beta1}";
    try (var cluster = CannedApi.cluster(folder, api.url(), user)) {
      assertThatThrownBy(() -> list(cluster))
          .isInstanceOf(WorldException.Denied.class)
          .hasMessageContaining("gcloud components install gke-gcloud-auth-plugin");
    }
    assertThat(api.requests).isEmpty();
  }

  private void assertUnreachable(String address, String reason) {
    try (var cluster = CannedApi.cluster(folder, address, "token: right")) {
      assertThatThrownBy(cluster::version)
          .isInstanceOf(WorldException.Unreachable.class)
          .hasMessageContaining(address)
          .hasMessageContaining(reason);
    }
  }

  private static void list(KubernetesCluster cluster) {
    cluster.list(ResourceKind.SERVICE, "", Map.of());
  }
}
