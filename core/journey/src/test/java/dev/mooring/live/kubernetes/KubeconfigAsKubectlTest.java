package dev.mooring.live.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.live.call.Proxies;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Kubeconfigs as kubectl reads them, in the forms that people really write.
class KubeconfigAsKubectlTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "token: T, exec: null                              | Bearer T",
        "token: T, exec: {command: 'false', apiVersion: v} | Bearer T",
        "token: T, tokenFile: ''                           | Bearer T",
        "token: T, tokenFile: null                         | Bearer T",
        "token: T, tokenFile: filled                       | Bearer F",
        "token: T, tokenFile: empty                        | Bearer T",
        "token: T, tokenFile: nowhere                      | Bearer T",
        "tokenFile: filled                                 | Bearer F",
        "tokenFile: filled, password: b                    | Bearer F",
        "tokenFile: filled, exec: {command: 'false'}       | Bearer F",
        "token: T, client-key: nowhere                     | Bearer T",
        "token: T, client-key: empty, client-key-data: YQ== | Bearer T",
        "token: \"T\\n\"                                   | Bearer T",
        "username: a, password: b, exec: {command: x}      | Basic YTpi",
        "token: T, auth-provider: null                     | Bearer T",
        "token: !!str 12                                   | Bearer 12"
      })
  void theLoginIsTheOneThatKubectlTakes(String user, String header) throws IOException {
    Files.writeString(folder.resolve("filled"), " F\n");
    Files.writeString(folder.resolve("empty"), "\n");
    version(tls.cluster(), user);

    assertThat(tls.api.logins).containsOnly(header);
  }

  @Test
  void base64MayBeBrokenIntoLines() throws IOException {
    var lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(tls.servers.pem().getBytes(StandardCharsets.US_ASCII));
    for (var style : List.of("|", ">", "|-")) {
      var text =
          """
          clusters:
          - name: c
            cluster:
              server: https://127.0.0.1:%d
              certificate-authority-data: %s
          %s
          contexts: [{name: x, context: {cluster: c, user: u}}]
          users: [{name: u, user: {token: T}}]
          """
              .formatted(tls.port(), style, lines.indent(6));
      var file = Files.writeString(folder.resolve("lines"), text);
      try (var cluster = new KubernetesCluster(Kubeconfig.read(List.of(file)), "x", Instant::now)) {
        assertThat(cluster.version()).isEqualTo("v1.8.1");
      }
    }
  }

  @Test
  void anchorsAndMergeKeysAreRead() throws IOException {
    var text =
        """
        base: &tls {server: "https://127.0.0.1:%d", certificate-authority-data: %s}
        clusters: [{name: c, cluster: {<<: *tls}}]
        contexts: [{name: x, context: {cluster: c, user: u}}]
        users: [{name: u, user: {token: T}}]
        """
            .formatted(tls.port(), TlsApi.base64(tls.servers.pem()));
    var file = Files.writeString(folder.resolve("merged"), text);

    try (var cluster = new KubernetesCluster(Kubeconfig.read(List.of(file)), "x", Instant::now)) {
      assertThat(cluster.version()).isEqualTo("v1.8.1");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "certificate-authority-data: CA, insecure-skip-tls-verify: true | say the opposite",
        "certificate-authority: ca.pem, insecure-skip-tls-verify: true  | say the opposite",
        "certificate-authority-data: CA, certificate-authority: ca.pem  | one of them is meant",
        "certificate-authority-data: CA, certificate-authority: nowhere | one of them is meant",
        "certificate-authority: nowhere                                 | cannot be read",
        "certificate-authority-data: '???'                              | no certificate in base64",
        "certificate-authority-data: bm8=                               | no certificate in base64",
        "server: 'ftp://host'                                           | neither of https nor",
        "server: host/path                                              | has a path and no scheme",
        "server: 'https://a b'                                          | no address",
        "server: 'https://'                                             | no address"
      })
  void aClusterThatKubectlRefusesIsRefused(String cluster, String why) throws IOException {
    Files.writeString(folder.resolve("ca.pem"), tls.servers.pem());
    var whole = cluster.replace("CA,", TlsApi.base64(tls.servers.pem()) + ",");
    var server = cluster.startsWith("server") ? "" : "server: 'https://127.0.0.1:1', ";

    refused(server + whole, "token: T", why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "token: T, username: a                            | one way to log in",
        "token: T, password: b                            | one way to log in",
        "tokenFile: nowhere                               | cannot be read",
        "tokenFile: ca.pem, username: a                   | one way to log in",
        "client-certificate-data: YQ==                    | without a client-key",
        "client-certificate-data: YQ==, client-certificate: ca.pem, client-key-data: YQ=="
            + " | client-certificate-data and client-certificate, and one",
        "client-certificate-data: YQ==, client-key-data: YQ==, client-key: ca.pem"
            + " | client-key-data and client-key, and one",
        "client-certificate: nowhere, client-key: ca.pem  | cannot be read",
        "client-certificate: ca.pem, client-key: nowhere  | cannot be read",
        "exec: {command: x}, auth-provider: {name: oidc}  | together with an auth-provider",
        "exec: {args: [x]}                                | names no command",
        "token: \"a b\"                                   | no header can carry",
        "token: \"a\\r\\nHost: b\"                        | no header can carry"
      })
  void aUserThatKubectlRefusesIsRefused(String user, String why) throws IOException {
    Files.writeString(folder.resolve("ca.pem"), tls.servers.pem());
    refused(tls.cluster(), user, why);
    assertThat(tls.api.requests).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "token: 1234",
    "password: yes",
    "username: 0x10",
    "token: [a]",
    "exec: {command: x, args: [1]}"
  })
  void whatIsNoTextIsNotTakenForOne(String user) {
    assertThatThrownBy(() -> version(tls.cluster(), user))
        .isInstanceOf(WorldException.class)
        .message()
        .doesNotContain("1234");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1:6443, http://10.0.0.1:6443",
    "localhost:6443, http://localhost:6443",
    "api.example, http://api.example",
    "https://api.example/k8s, https://api.example/k8s",
    "HTTPS://api.example, HTTPS://api.example"
  })
  void aServerWithoutASchemeIsPlainHttp(String server, String url) throws IOException {
    var text =
        "contexts: [{name: x, context: {cluster: c}}]\nclusters: [{name: c, cluster: {server: '%s'}}]"
            .formatted(server);
    var file = Files.writeString(folder.resolve("short"), text);

    assertThat(Kubeconfig.read(List.of(file)).context("x").server()).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8001, true",
    "http://localhost, true",
    "http://[::1]:1/x, true",
    "https://api.example, true",
    "http://api.example:6443, false",
    "http://127.0.0.1.example, false",
    "http://localhost.example:80, false",
    "http://127.0.0.1@evil.example, false"
  })
  void credentialsAreKeptBackWhereOthersCouldReadThem(String url, boolean isPrivate) {
    assertThat(ServerUrl.isPrivate(url)).isEqualTo(isPrivate);
    assertThat(new OpenLogin().authorization()).isEmpty();
    assertThat(new OpenLogin().refused(url, new IOException()))
        .hasMessageContaining("over which no credentials are");
  }

  @Test
  void aServerThatWantsTlsIsToldSo() throws IOException {
    try (var plain = new CannedApi();
        var cluster = CannedApi.cluster(folder, plain.url(), "token: T")) {
      plain.put("GET /version", 400, "Client sent an HTTP request to an HTTPS server.");

      assertThatThrownBy(cluster::version).hasMessageContaining("begins with https://");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "{\"exp\": 4102444800}, Bearer",
    "{\"exp\": 1000000000}, ended at 2001-09-09T01:46:40Z",
    "{}, is no token",
    "[, is no token"
  })
  void anIdTokenIsUsedWhileItIsValid(String claims, String outcome) {
    var part =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    var user =
        "auth-provider: {name: oidc, config: {id-token: 'e30.%s.x', refresh-token: r}}"
            .formatted(part);
    if (outcome.equals("Bearer")) {
      version(tls.cluster(), user);
      assertThat(tls.api.logins).allSatisfy(login -> assertThat(login).startsWith("Bearer e30."));
    } else {
      assertThatThrownBy(() -> version(tls.cluster(), user)).hasMessageContaining(outcome);
      assertThat(tls.api.requests).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sleep 60                        | did not answer within 1 second",
        "cat /dev/zero                   | says more than a login is",
        "head -c 3000000 /dev/zero >&2; exit 1 | says more than a login is"
      })
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the plugin of the test is a shell script")
  void aPluginIsNotWaitedForWithoutEnd(String script, String why) {
    var exec = (ObjectNode) new JsonMapper().readTree("{\"command\": \"sh\"}");
    exec.putArray("args").add("-c").add(script);
    var plugin = new ExecPlugin(exec, new JsonMapper().createObjectNode(), Duration.ofMillis(1500));
    var login = new PluginLogin(plugin, () -> Instant.EPOCH);

    assertThatThrownBy(login::authorization)
        .hasMessageContaining(why)
        .satisfies(
            failure ->
                assertThat(LoginTest.trouble(failure)).isEqualTo(Trouble.LOGIN_PLUGIN_FAILED));
    var begun = System.nanoTime();
    assertThatThrownBy(login::authorization).isInstanceOf(WorldException.Denied.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
  }

  private void refused(String cluster, String user, String why) {
    assertThatThrownBy(() -> version(cluster, user))
        .hasMessageContaining(why)
        .satisfies(
            failure ->
                assertThat(LoginTest.trouble(failure))
                    .isEqualTo(Trouble.KUBECONFIG_POINTS_NOWHERE));
  }

  private void version(String settings, String user) {
    try (var cluster = CannedApi.cluster(folder, settings, user, Proxies.none())) {
      cluster.version();
    }
  }
}
