package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.live.call.Proxies;
import dev.mooring.live.kubernetes.ConnectProxy;
import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.live.kubernetes.KubernetesCluster;
import dev.mooring.live.kubernetes.TestAuthority;
import dev.mooring.live.kubernetes.TestAuthority.Wish;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ways to log in to a real API server, and how it refuses.
@Real
class RealClusterLoginTest {
  private static final String VERSION = "v1.20.2";
  private static RealCluster real;

  @BeforeAll
  static void start() {
    real = new RealCluster();
  }

  @AfterAll
  static void stop() {
    real.close();
  }

  @Test
  void aTokenAndAClientCertificateLogIn() {
    for (var user : List.of(RealUser.ADA, RealUser.BEN)) {
      try (var cluster = real.as(user)) {
        assertThat(cluster.version()).isEqualTo(VERSION);
      }
    }
  }

  @Test
  void clusterAndUserMayStandInDifferentFiles() {
    var user =
        real.files().kubeconfig("one", "server: \"\"", real.files().credentials(RealUser.ADA));
    var cluster =
        real.files()
            .write(
                "two.kubeconfig",
                "clusters: [{name: far, cluster: {%s}}]\ncontexts: [{name: far, context: {cluster: far, user: one}}]\n"
                    .formatted(real.clusterPart()));

    try (var merged = connect(List.of(user, cluster), "far", Proxies.none())) {
      assertThat(merged.version()).isEqualTo(VERSION);
    }
  }

  @Test
  void aPluginLogsInByTokenAndByCertificate() {
    var token = "{\"status\": {\"token\": \"%s\"}}".formatted(real.files().token(RealUser.ADA));
    var ben = real.files().client(Wish.of("CN=ben"));
    var certificate =
        "{\"status\": {\"clientCertificateData\": \"%s\", \"clientKeyData\": \"%s\"}}"
            .formatted(oneLine(ben.certificate()), oneLine(ben.key()));

    for (var answer : List.of(token, certificate)) {
      var file = real.files().write("answer", answer);
      assertThat(version("exec: {command: cat, args: [\"%s\"]}".formatted(file)))
          .isEqualTo(VERSION);
    }
  }

  private static String oneLine(String pem) {
    return pem.replace("\n", "\\n");
  }

  @ParameterizedTest
  @CsvSource({
    "token: wrong, LOGIN_EXPIRED, does not accept",
    "'', LOGIN_MISSING, has none",
    "exec: {command: /nowhere/gke-gcloud-auth-plugin}, LOGIN_PLUGIN_MISSING, gcloud components"
  })
  void refusalsHaveTheirNames(String user, Trouble trouble, String words) {
    assertThatThrownBy(() -> version(user))
        .hasMessageContaining(words)
        .satisfies(failure -> assertThat(trouble(failure)).isEqualTo(trouble));
  }

  @Test
  void aClientCertificateThatHasEndedIsToldWithItsEnd() {
    var old = Wish.of("CN=ben").between(Duration.ofDays(-2), Duration.ofDays(-1));
    var ben = real.files().client(old);

    assertThatThrownBy(
            () ->
                version(
                    "client-certificate-data: %s, client-key-data: %s"
                        .formatted(
                            RealFiles.base64(ben.certificate()), RealFiles.base64(ben.key()))))
        .hasMessageContaining("ended at")
        .satisfies(failure -> assertThat(trouble(failure)).isEqualTo(Trouble.LOGIN_EXPIRED));
  }

  @Test
  void theServersAuthorityHasToBeKnown() {
    var stranger = RealFiles.base64(new TestAuthority("real-servers").pem());
    var server = "server: \"" + real.url() + "\"";

    for (var part : List.of(server, server + ", certificate-authority-data: " + stranger)) {
      assertThatThrownBy(() -> version(part, "token: any", Proxies.none()))
          .satisfies(
              failure -> assertThat(trouble(failure)).isEqualTo(Trouble.CERTIFICATE_NOT_TRUSTED));
    }
  }

  @Test
  void aProxyKnowsTheWayToANameOfTheCluster() throws Exception {
    var port = URI.create(real.url()).getPort();
    try (var proxy = new ConnectProxy(port, "200 OK")) {
      var part = real.clusterPart().replace("127.0.0.1", "kubernetes.default.svc");
      var variables = Proxies.of(Map.of("HTTPS_PROXY", proxy.url()));

      assertThat(version(part, real.files().credentials(RealUser.ADA), variables))
          .isEqualTo(VERSION);
      assertThat(proxy.asked).contains("CONNECT kubernetes.default.svc:" + port + " HTTP/1.1");
    }
  }

  private static String version(String user) {
    return version(real.clusterPart(), user, Proxies.none());
  }

  private static String version(String cluster, String user, Proxies proxies) {
    var file = real.files().kubeconfig("try", cluster, user);
    try (var connected = connect(List.of(file), RealCluster.CONTEXT, proxies)) {
      return connected.version();
    }
  }

  private static KubernetesCluster connect(List<Path> files, String context, Proxies proxies) {
    return new KubernetesCluster(Kubeconfig.read(files), context, proxies, InstantSource.system());
  }

  private static Trouble trouble(Throwable failure) {
    return ((WorldException) failure).trouble().orElseThrow(() -> new AssertionError(failure));
  }
}
