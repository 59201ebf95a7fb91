package dev.mooring.live.kubernetes;

import dev.mooring.live.call.Exchange;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes the Kubernetes client for one context, and reads nothing but the given settings: no
/// environment, no files of the home folder.
final class KubernetesClients {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// What this class does itself, and the library would do otherwise.
  private static final List<String> OWN_WORK =
      List.of(
          "exec",
          "auth-provider",
          "token",
          "tokenFile",
          "username",
          "password",
          "client-certificate",
          "client-certificate-data",
          "client-key",
          "client-key-data",
          "as",
          "as-groups",
          "as-uid",
          "as-user-extra",
          "proxy-url",
          "tls-server-name");

  private KubernetesClients() {}

  /// @param connect how long a connection may take
  /// @param exchange how long an answer may take
  static KubernetesClient make(
      JsonNode cluster, JsonNode user, ApiServer server, Duration connect, Exchange exchange) {
    var config = Config.fromKubeconfig(onlyThis(cluster, user, server.url()).toString());
    config.setConnectionTimeout((int) connect.toMillis());
    config.setRequestTimeout((int) exchange.limit().toMillis());
    config.setRequestRetryBackoffLimit(1);
    config.setRequestRetryBackoffInterval(200);
    config.setWatchReconnectInterval(200);
    return new KubernetesClientBuilder()
        .withConfig(config)
        .withHttpClientFactory(new NoRedirects())
        .withHttpClientBuilderConsumer(
            http -> {
              http.addOrReplaceInterceptor(
                  LoginHeader.NAME, new LoginHeader(server, exchange.recess()));
              http.addOrReplaceInterceptor(
                  AnswerLimits.NAME, new AnswerLimits(server, AnswerLimits.USUAL));
              ClusterTls.settle(http, config, server, cluster.path("tls-server-name"));
              server.proxy().ifPresent(proxy -> go(http, proxy));
            })
        .build();
  }

  private static void go(HttpClient.Builder http, java.net.URI proxy) {
    http.proxyType(HttpClient.ProxyType.HTTP);
    http.proxyAddress(new InetSocketAddress(proxy.getHost(), ApiServer.port(proxy)));
    if (proxy.getUserInfo() != null) {
      var login = proxy.getUserInfo().getBytes(StandardCharsets.UTF_8);
      http.proxyAuthorization("Basic " + Base64.getEncoder().encodeToString(login));
    }
  }

  private static ObjectNode onlyThis(JsonNode cluster, JsonNode user, String url) {
    var settings = NODES.objectNode();
    settings.put("apiVersion", "v1").put("kind", "Config").put("current-context", "this");
    var whole = rest(cluster).put("server", url);
    settings.putArray("clusters").addObject().put("name", "this").set("cluster", whole);
    settings.putArray("users").addObject().put("name", "this").set("user", rest(user));
    settings
        .putArray("contexts")
        .addObject()
        .put("name", "this")
        .putObject("context")
        .put("cluster", "this")
        .put("user", "this");
    return settings;
  }

  private static ObjectNode rest(JsonNode part) {
    var rest = NODES.objectNode();
    part.properties().stream()
        .filter(entry -> !OWN_WORK.contains(entry.getKey()) && !entry.getValue().isNull())
        .forEach(entry -> rest.set(entry.getKey(), entry.getValue()));
    return rest;
  }

  /// A file of the kubeconfig, or a text in it, that is no certificate or key.
  static WorldException unusable(Exception failure) {
    return new WorldException.NotFound(
        Trouble.KUBECONFIG_POINTS_NOWHERE,
        Phrase.of("refusal.kubeconfig.certificates", failure.getClass().getSimpleName()),
        null);
  }
}
