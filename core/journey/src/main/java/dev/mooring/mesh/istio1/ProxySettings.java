package dev.mooring.mesh.istio1;

import dev.mooring.mesh.istio1.go.GoJson;
import dev.mooring.mesh.istio1.go.GoYaml;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The settings of a machine's proxy: those of the mesh, over them those of its group's
/// annotations, and the metadata that tells istiod who connects (istioctl, workload entry
/// configure).
record ProxySettings(ObjectNode config, Map<String, String> metadata) {
  private static final String ANNOTATION = "proxy.istio.io/config";

  static ProxySettings of(WorkloadGroup group, MeshSettings mesh, JoinFacts facts) {
    var config = JsonNodeFactory.instance.objectNode();
    config.setAll((ObjectNode) mesh.defaultConfig().deepCopy());
    if (!facts.revision().isDefault() && config.path("discoveryAddress").asString("").isEmpty()) {
      config.put("discoveryAddress", facts.revision().address(facts.istioNamespace()));
    }
    var metadata = new TreeMap<>(texts(config.path("proxyMetadata")));
    Stream.of(group.annotations().object(), group.annotations().workload())
        .filter(annotations -> annotations.containsKey(ANNOTATION))
        .map(annotations -> MeshSettings.proxySettings(annotations.get(ANNOTATION)))
        .forEach(
            over -> {
              config.setAll(over);
              metadata.putAll(texts(over.path("proxyMetadata")));
            });
    group
        .probe()
        .ifPresentOrElse(
            p -> config.set("readinessProbe", p), () -> config.remove("readinessProbe"));
    metadata.putAll(identity(group, mesh, facts, config.path("meshId").asString("")));
    return new ProxySettings(config, metadata);
  }

  private static Map<String, String> texts(JsonNode map) {
    var texts = new TreeMap<String, String>();
    map.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return texts;
  }

  private static Map<String, String> identity(
      WorkloadGroup group, MeshSettings mesh, JoinFacts facts, String meshId) {
    var service = CanonicalService.of(group);
    var metadata = new TreeMap<String, String>();
    metadata.put("CANONICAL_SERVICE", service.name());
    metadata.put("CANONICAL_REVISION", service.revision());
    metadata.put("POD_NAMESPACE", group.namespace());
    metadata.put("SERVICE_ACCOUNT", group.serviceAccount());
    metadata.put("TRUST_DOMAIN", mesh.trustDomain());
    metadata.put("ISTIO_META_CLUSTER_ID", facts.clusterId());
    metadata.put("ISTIO_META_MESH_ID", meshId);
    metadata.put("ISTIO_META_NETWORK", group.network());
    metadata.put("ISTIO_META_WORKLOAD_NAME", group.name());
    var labels = new TreeMap<>(group.labels());
    labels.put(CanonicalService.NAME_LABEL, service.name());
    labels.put(CanonicalService.REVISION_LABEL, service.revision());
    metadata.put("ISTIO_METAJSON_LABELS", GoJson.map(labels));
    if (!group.ports().isEmpty()) {
      metadata.put("ISTIO_META_POD_PORTS", podPorts(group.ports()));
    }
    if (facts.captureDns()) {
      metadata.put("ISTIO_META_DNS_CAPTURE", "true");
    }
    if (facts.autoRegister()) {
      metadata.put("ISTIO_META_AUTO_REGISTER_GROUP", group.name());
    }
    return metadata;
  }

  private static String podPorts(Map<String, Integer> ports) {
    var list = JsonNodeFactory.instance.arrayNode();
    ports.forEach(
        (name, number) ->
            list.addObject().put("name", name).put("containerPort", number).put("protocol", ""));
    return GoJson.write(list);
  }

  /// The port that the agent reports its state on; 0 where none is set.
  int statusPort() {
    return config.path("statusPort").asInt(0);
  }

  /// The file `mesh.yaml`.
  String render() {
    var whole = config.deepCopy();
    var map = whole.putObject("proxyMetadata");
    metadata.forEach(map::put);
    var document = JsonNodeFactory.instance.objectNode();
    document.set("defaultConfig", whole);
    return GoYaml.write(document);
  }
}
