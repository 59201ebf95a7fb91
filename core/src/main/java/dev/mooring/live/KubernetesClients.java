package dev.mooring.live;

import dev.mooring.port.WorldException;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.OAuthTokenProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes the Kubernetes client for one context, and reads nothing but the given settings: no
/// environment, no files of the home folder.
final class KubernetesClients {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private KubernetesClients() {}

  static KubernetesClient make(
      Kubeconfig kubeconfig,
      KubeContext context,
      Duration connect,
      Duration request,
      InstantSource clock) {
    var cluster = kubeconfig.cluster(context);
    var user = kubeconfig.user(context);
    var config = Config.fromKubeconfig(onlyThis(context, cluster, user).toString());
    config.setConnectionTimeout((int) connect.toMillis());
    config.setRequestTimeout((int) request.toMillis());
    config.setRequestRetryBackoffLimit(1);
    config.setRequestRetryBackoffInterval(200);
    if (user.has("exec")) {
      config.setOauthTokenProvider(new ExecToken(user.path("exec"), cluster, clock));
    } else if (user.has("tokenFile")) {
      config.setOauthTokenProvider(fileToken(Path.of(user.path("tokenFile").asString(""))));
    }
    return new KubernetesClientBuilder().withConfig(config).build();
  }

  private static ObjectNode onlyThis(KubeContext context, JsonNode cluster, JsonNode user) {
    var settings = NODES.objectNode();
    settings.put("apiVersion", "v1").put("kind", "Config").put("current-context", "this");
    settings.putArray("clusters").addObject().put("name", "this").set("cluster", cluster);
    settings.putArray("users").addObject().put("name", "this").set("user", withoutExec(user));
    settings
        .putArray("contexts")
        .addObject()
        .put("name", "this")
        .putObject("context")
        .put("cluster", "this")
        .put("user", "this")
        .put("namespace", context.namespace());
    return settings;
  }

  private static JsonNode withoutExec(JsonNode user) {
    var rest = NODES.objectNode();
    user.properties().stream()
        .filter(entry -> !entry.getKey().equals("exec"))
        .forEach(entry -> rest.set(entry.getKey(), entry.getValue()));
    return rest;
  }

  /// The file is read for each request: whoever put it there renews it.
  private static OAuthTokenProvider fileToken(Path file) {
    return () -> {
      try {
        return Files.readString(file).strip();
      } catch (IOException failure) {
        throw new WorldException.Denied("The token file " + file + " cannot be read.", failure);
      }
    };
  }
}
