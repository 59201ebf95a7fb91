package dev.mooring.live.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.live.call.Proxies;
import dev.mooring.live.kubernetes.TestAuthority.Wish;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each way to log in to an API server, and how each fails.
class LoginTest {
  @TempDir Path folder;
  private TlsApi tls;

  @BeforeEach
  void start() throws Exception {
    tls = TlsApi.onLoopback();
  }

  @AfterEach
  void stop() {
    tls.close();
  }

  @Test
  void aClientCertificateInTheKubeconfigLogsIn() {
    var ben = tls.clients.issue(Wish.of("CN=ben"));
    version(
        "client-certificate-data: %s, client-key-data: %s"
            .formatted(TlsApi.base64(ben.certificate()), TlsApi.base64(ben.key())));

    assertThat(tls.api.peers).containsOnly("CN=ben");
  }

  @Test
  void aClientCertificateInFilesLogsIn() throws IOException {
    var ben = tls.clients.issue(Wish.of("CN=ben"));
    Files.writeString(folder.resolve("ben.crt"), ben.certificate());
    Files.writeString(folder.resolve("ben.key"), ben.key());
    version("client-certificate: ben.crt, client-key: ben.key");

    assertThat(tls.api.peers).containsOnly("CN=ben");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the plugin of the test is a shell script")
  void aClientCertificateOfAPluginLogsIn() throws IOException {
    var ben = tls.clients.issue(Wish.of("CN=ben"));
    var answer =
        "{\"status\": {\"clientCertificateData\": \"%s\", \"clientKeyData\": \"%s\"}}"
            .formatted(ben.certificate().replace("\n", "\\n"), ben.key().replace("\n", "\\n"));
    var file = Files.writeString(folder.resolve("answer"), answer);
    version("exec: {command: cat, args: [\"%s\"], apiVersion: v1}".formatted(file));

    assertThat(tls.api.peers).containsOnly("CN=ben");
  }

  @ParameterizedTest
  @CsvSource({
    "token: secret-1, Bearer secret-1",
    "tokenFile: token, Bearer secret-2",
    "'username: me, password: secret-3', Basic bWU6c2VjcmV0LTM="
  })
  void tokensAndPasswordsGoInTheHeader(String user, String header) throws IOException {
    Files.writeString(folder.resolve("token"), "secret-2\n");
    version(user);

    assertThat(tls.api.logins).containsOnly(header);
  }

  @ParameterizedTest
  @CsvSource({
    "token: old, LOGIN_EXPIRED, does not accept",
    "tokenFile: token, LOGIN_EXPIRED, token in the file",
    "'', LOGIN_MISSING, has none",
    "auth-provider: {name: gcp}, LOGIN_MISSING, auth-provider gcp",
    "tokenFile: gone, KUBECONFIG_POINTS_NOWHERE, gone",
    "'client-certificate-data: bm8=, client-key-data: bm8=', KUBECONFIG_POINTS_NOWHERE, not PEM",
    "exec: {command: /nowhere/plugin}, LOGIN_PLUGIN_MISSING, /nowhere/plugin",
    "'exec: {command: sh, args: [-c, echo log in again >&2; exit 1]}', LOGIN_PLUGIN_FAILED, log in"
  })
  void eachRefusalHasItsName(String user, Trouble trouble, String words) throws IOException {
    Files.writeString(folder.resolve("token"), "old");
    tls.api.refuseAll(401, "Unauthorized", "Unauthorized");

    assertThatThrownBy(() -> version(user))
        .isInstanceOf(WorldException.class)
        .hasMessageContaining(words)
        .satisfies(failure -> assertThat(trouble(failure)).isEqualTo(trouble));
  }

  @Test
  void aClientCertificateThatHasEndedIsToldWithItsEnd() {
    var old = Wish.of("CN=ben").between(Duration.ofDays(-2), Duration.ofDays(-1));
    var ben = tls.clients.issue(old);

    assertThatThrownBy(
            () ->
                version(
                    "client-certificate-data: %s, client-key-data: %s"
                        .formatted(TlsApi.base64(ben.certificate()), TlsApi.base64(ben.key()))))
        .hasMessageContaining("the client certificate")
        .hasMessageContaining("ended at")
        .satisfies(failure -> assertThat(trouble(failure)).isEqualTo(Trouble.LOGIN_EXPIRED));
  }

  @Test
  void nobodyByNameIsMissingCredentialsToo() {
    tls.api.refuseAll(
        403, "Forbidden", "version is forbidden: User \\\"system:anonymous\\\" cannot get it");

    assertThatThrownBy(() -> version(""))
        .satisfies(failure -> assertThat(trouble(failure)).isEqualTo(Trouble.LOGIN_MISSING));
  }

  @Test
  void secretsAreInNoFailure() {
    tls.api.refuseAll(401, "Unauthorized", "Unauthorized");

    assertThatThrownBy(() -> version("token: my-secret"))
        .satisfies(
            failure -> assertThat(failure + " " + failure.getCause()).doesNotContain("my-secret"));
  }

  private void version(String user) {
    try (var cluster = CannedApi.cluster(folder, tls.cluster(), user, Proxies.none())) {
      cluster.version();
    }
  }

  static Trouble trouble(Throwable failure) {
    return ((WorldException) failure).trouble().orElseThrow(() -> new AssertionError(failure));
  }
}
