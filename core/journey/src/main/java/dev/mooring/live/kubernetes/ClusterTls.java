package dev.mooring.live.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.internal.SSLUtils;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import tools.jackson.databind.JsonNode;

/// What TLS needs beyond what the client library knows to do: client certificates of any algorithm
/// and of login plugins, and a server with another name than the one it is reached by.
final class ClusterTls {
  private ClusterTls() {}

  static void settle(
      HttpClient.Builder http, Config config, ApiServer server, JsonNode serverName) {
    try {
      var keys = new KeyManager[] {new ClientKeys(server.login())};
      http.sslContext(keys, trust(config, serverName.asString("")));
    } catch (IOException | GeneralSecurityException failure) {
      throw KubernetesClients.unusable(failure);
    }
  }

  private static TrustManager[] trust(Config config, String serverName)
      throws IOException, GeneralSecurityException {
    var usual = SSLUtils.trustManagers(config);
    return serverName.isEmpty()
        ? usual
        : Arrays.stream(usual)
            .filter(X509TrustManager.class::isInstance)
            .map(chains -> new NamedServerTrust((X509TrustManager) chains, serverName))
            .toArray(TrustManager[]::new);
  }
}
