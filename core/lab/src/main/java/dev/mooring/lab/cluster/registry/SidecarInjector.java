package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectStore;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Istio's webhook: new pods of namespaces that ask for it get a sidecar, as a native one (an init
/// container that stays), which is the default from Istio 1.27 on.
///
/// @param version tag of the proxy's image
public record SidecarInjector(ObjectStore store, String version) implements Admission {
  private static final String WEBHOOKS = "mutatingwebhookconfigurations";
  private static final String INJECT = "sidecar.istio.io/inject";

  @Override
  public void admit(ApiKind kind, ObjectNode object) {
    if (!kind.plural().equals("pods") || !isInstalled() || !isWanted(object)) {
      return;
    }
    if (Json.annotation(object, "inject.istio.io/templates").equals("gateway")) {
      fillGateway(object);
    } else {
      inject(object);
    }
  }

  private boolean isInstalled() {
    return store.list(WEBHOOKS).stream().anyMatch(hook -> Json.name(hook).startsWith("istio-"));
  }

  private boolean isWanted(ObjectNode pod) {
    var wish = Json.labels(pod).getOrDefault(INJECT, Json.annotation(pod, INJECT));
    if (wish.equals("false") || Json.at(pod, "spec", "hostNetwork").asBoolean(false)) {
      return false;
    }
    var labels =
        store.get("namespaces", "", Json.namespace(pod)).map(Json::labels).orElseGet(Map::of);
    var byNamespace =
        labels.getOrDefault("istio-injection", "").equals("enabled")
            || labels.getOrDefault("istio.io/rev", "").equals("default");
    return byNamespace || wish.equals("true");
  }

  /// A gateway's own container becomes the proxy; nothing of the pod is captured.
  private void fillGateway(ObjectNode pod) {
    for (var container : Json.at(pod, "spec", "containers")) {
      if (container instanceof ObjectNode proxy && Json.text(proxy, "image").equals("auto")) {
        proxy.put("image", image());
      }
    }
  }

  private String image() {
    return "docker.io/istio/proxyv2:" + version;
  }

  private void inject(ObjectNode pod) {
    var image = image();
    var metadata = Json.metadata(pod);
    Json.child(metadata, "annotations")
        .put(
            "sidecar.istio.io/status",
            "{\"initContainers\":[\"istio-init\",\"istio-proxy\"],\"revision\":\"default\"}");
    Json.child(metadata, "labels").put("security.istio.io/tlsMode", "istio");
    var first = Json.children(Json.child(pod, "spec"), "initContainers");
    first.addObject().put("name", "istio-init").put("image", image);
    var proxy = first.addObject().put("name", "istio-proxy").put("image", image);
    proxy.put("restartPolicy", "Always");
    var args = proxy.putArray("args");
    args.add("proxy").add("sidecar");
    proxy.putArray("ports").addObject().put("name", "http-envoy-prom").put("containerPort", 15090);
  }
}
