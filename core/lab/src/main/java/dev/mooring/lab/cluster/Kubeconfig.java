package dev.mooring.lab.cluster;

import dev.mooring.lab.cluster.store.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Writes a kubeconfig with one cluster, one user and one context, all of the same name, as `gcloud
/// container clusters get-credentials` does.
final class Kubeconfig {
  /// The context's name when nobody asks for another.
  static final String CONTEXT = "gke_practice_us-east4-a_demo-cluster";

  private Kubeconfig() {}

  static String text(String name, String url, String caPem, String token) {
    var config = Json.object().put("apiVersion", "v1").put("kind", "Config");
    named(config.putArray("clusters"), name)
        .putObject("cluster")
        .put("server", url)
        .put(
            "certificate-authority-data",
            Base64.getEncoder().encodeToString(caPem.getBytes(StandardCharsets.UTF_8)));
    named(config.putArray("users"), name).putObject("user").put("token", token);
    named(config.putArray("contexts"), name)
        .putObject("context")
        .put("cluster", name)
        .put("user", name);
    config.put("current-context", name).putObject("preferences");
    return YAMLMapper.builder().build().writeValueAsString(config);
  }

  private static ObjectNode named(ArrayNode list, String name) {
    return list.addObject().put("name", name);
  }
}
