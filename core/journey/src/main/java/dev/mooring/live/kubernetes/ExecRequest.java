package dev.mooring.live.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a credential plugin is told in `KUBERNETES_EXEC_INFO`.
final class ExecRequest {
  private static final List<String> TOLD =
      List.of("server", "tls-server-name", "insecure-skip-tls-verify", "proxy-url");
  private static final String AUTHORITY = "certificate-authority";
  private static final String OWN_SETTINGS = "client.authentication.k8s.io/exec";

  private ExecRequest() {}

  /// @param exec the kubeconfig's `exec`
  /// @param cluster the kubeconfig's `cluster`, which is told where `provideClusterInfo` says so
  static ObjectNode of(JsonNode exec, JsonNode cluster) {
    var request = JsonNodeFactory.instance.objectNode().put("kind", "ExecCredential");
    request.put("apiVersion", exec.path("apiVersion").asString("client.authentication.k8s.io/v1"));
    var spec = request.putObject("spec").put("interactive", false);
    if (exec.path("provideClusterInfo").asBoolean(false)) {
      tell(spec.putObject("cluster"), cluster);
    }
    return request;
  }

  private static void tell(ObjectNode told, JsonNode cluster) {
    TOLD.stream().filter(cluster::has).forEach(key -> told.set(key, cluster.path(key)));
    var authority = authority(cluster);
    if (!authority.isEmpty()) {
      told.put(AUTHORITY + "-data", authority);
    }
    cluster
        .path("extensions")
        .valueStream()
        .filter(extension -> extension.path("name").asString("").equals(OWN_SETTINGS))
        .findFirst()
        .ifPresent(extension -> told.set("config", extension.path("extension")));
  }

  private static String authority(JsonNode cluster) {
    var file = cluster.path(AUTHORITY).asString("");
    var data = cluster.path(AUTHORITY + "-data").asString("");
    if (!data.isEmpty() || file.isEmpty()) {
      return data;
    }
    try {
      return Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(file)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
