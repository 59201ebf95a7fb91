package dev.mooring.live.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.live.call.Proxies;
import dev.mooring.live.kubernetes.TestAuthority.Wish;
import dev.mooring.port.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who a server has to prove to be.
class ClusterTlsTest {
  private static final Wish LOOPBACK = Wish.of("CN=api", TestAuthority.address("127.0.0.1"));

  @TempDir Path folder;

  @Test
  void aPrivateAuthorityInAFileIsTrusted() throws Exception {
    try (var tls = new TlsApi(LOOPBACK)) {
      Files.writeString(folder.resolve("ca.pem"), tls.servers.pem());

      assertThat(version(server(tls) + ", certificate-authority: ca.pem")).isEqualTo("v1.8.1");
    }
  }

  @Test
  void withoutTheAuthorityNothingIsTrusted() throws Exception {
    try (var tls = new TlsApi(LOOPBACK)) {
      assertRefused(server(tls), "names no authority");
      assertThat(tls.api.requests).isEmpty();
    }
  }

  @Test
  void anotherAuthorityIsNotTrusted() throws Exception {
    try (var tls = new TlsApi(LOOPBACK)) {
      var other = TlsApi.base64(new TestAuthority("servers").pem());

      assertRefused(
          server(tls) + ", certificate-authority-data: " + other,
          "does not come from the authority in the kubeconfig");
      assertThat(tls.api.requests).isEmpty();
    }
  }

  @Test
  void anExpiredCertificateMayBeAWrongClock() throws Exception {
    try (var tls = new TlsApi(LOOPBACK.between(Duration.ofDays(-2), Duration.ofDays(-1)))) {
      assertRefused(tls.cluster(), "has expired, or the clock of this computer is wrong");
    }
    try (var tls = new TlsApi(LOOPBACK.between(Duration.ofDays(1), Duration.ofDays(2)))) {
      assertRefused(tls.cluster(), "is not valid yet, or the clock of this computer is wrong");
    }
  }

  @Test
  void anotherNameIsTakenOnlyWhereTheKubeconfigSaysSo() throws Exception {
    var inner = Wish.of("CN=api", TestAuthority.host("kubernetes.default.svc"));
    try (var tls = new TlsApi(inner)) {
      assertRefused(tls.cluster(), "for another name");
      assertRefused(tls.cluster() + ", tls-server-name: other.example", "for another name");

      assertThat(version(tls.cluster() + ", tls-server-name: kubernetes.default.svc"))
          .isEqualTo("v1.8.1");
      var stranger = TlsApi.base64(new TestAuthority("stranger").pem());
      assertRefused(
          server(tls)
              + ", tls-server-name: kubernetes.default.svc, certificate-authority-data: "
              + stranger,
          "does not come from the authority");
    }
  }

  private void assertRefused(String cluster, String words) {
    assertThatThrownBy(() -> version(cluster))
        .hasMessageContaining(words)
        .satisfies(
            failure ->
                assertThat(LoginTest.trouble(failure)).isEqualTo(Trouble.CERTIFICATE_NOT_TRUSTED));
  }

  private String version(String part) {
    try (var cluster = CannedApi.cluster(folder, part, "token: right", Proxies.none())) {
      return cluster.version();
    }
  }

  private static String server(TlsApi tls) {
    return "server: \"" + tls.api.url() + "\"";
  }
}
