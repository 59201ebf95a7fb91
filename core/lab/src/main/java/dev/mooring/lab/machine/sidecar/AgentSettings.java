package dev.mooring.lab.machine.sidecar;

import dev.mooring.lab.world.Istiod.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What the agent goes by: its environment, and the settings of the proxy.
///
/// @param config of the proxy, its fields as in `mesh.yaml`
record AgentSettings(Map<String, String> environment, JsonNode config) {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final int STATUS_PORT = 15020;

  /// Metadata of the proxy counts where the environment says nothing else, and `PROXY_CONFIG`
  /// weighs more than the file.
  ///
  /// @param mesh the text of the file `mesh`
  /// @throws IllegalArgumentException when it is no YAML
  static AgentSettings of(Map<String, String> environment, String mesh) {
    var config = yaml(mesh).path("defaultConfig");
    var all = new HashMap<String, String>();
    config
        .path("proxyMetadata")
        .properties()
        .forEach(entry -> all.put(entry.getKey(), entry.getValue().asString("")));
    all.putAll(environment);
    return new AgentSettings(Map.copyOf(all), config);
  }

  private static JsonNode yaml(String text) {
    try {
      var node = YAML.readTree(text);
      return node.isMissingNode() || node.isNull() ? MissingNode.getInstance() : node;
    } catch (JacksonException failure) {
      throw new IllegalArgumentException(
          "error unmarshaling JSON: line " + failure.getLocation().getLineNr(), failure);
    }
  }

  /// `host:port` of the stream.
  Endpoint discovery() {
    var said = yaml(text("PROXY_CONFIG", "")).path("discoveryAddress").asString("");
    return Endpoint.parse(
        said.isEmpty()
            ? config.path("discoveryAddress").asString("istiod.istio-system.svc:15012")
            : said);
  }

  Endpoint authority() {
    return Endpoint.parse(text("CA_ADDR", "istiod.istio-system.svc:15012"));
  }

  String clusterId() {
    return text("ISTIO_META_CLUSTER_ID", "Kubernetes");
  }

  String namespace() {
    return text("POD_NAMESPACE", "default");
  }

  String id() {
    return text("POD_NAME", "") + "." + namespace();
  }

  String nodeType() {
    return "sidecar~"
        + text("INSTANCE_IP", "")
        + "~"
        + id()
        + "~"
        + namespace()
        + ".svc.cluster.local";
  }

  boolean capturesDns() {
    return text("ISTIO_META_DNS_CAPTURE", "").equals("true");
  }

  int statusPort() {
    return config.path("statusPort").asInt(STATUS_PORT);
  }

  Optional<JsonNode> probe() {
    return Optional.of(config.path("readinessProbe")).filter(JsonNode::isObject);
  }

  String address() {
    return text("INSTANCE_IP", "");
  }

  Node node() {
    var labels = new HashMap<String, String>();
    yaml(text("ISTIO_METAJSON_LABELS", "{}"))
        .properties()
        .forEach(entry -> labels.put(entry.getKey(), entry.getValue().asString("")));
    return new Node(
        id(),
        address(),
        namespace(),
        text("SERVICE_ACCOUNT", ""),
        text("ISTIO_META_NETWORK", ""),
        text("ISTIO_META_AUTO_REGISTER_GROUP", ""),
        labels,
        probe().isPresent());
  }

  private String text(String name, String otherwise) {
    return environment.getOrDefault(name, otherwise);
  }
}
