package dev.mooring.lab.mesh;

import dev.mooring.lab.world.ClusterObjects;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The cluster as the mesh reads it.
public final class ClusterView {
  public static final String ISTIO_NAMESPACE = "istio-system";
  private static final ObjectMapper YAML = new YAMLMapper();
  private final ClusterObjects objects;

  public ClusterView(ClusterObjects objects) {
    this.objects = objects;
  }

  public List<MeshService> services() {
    return objects.list("services", "").stream().map(MeshService::new).toList();
  }

  public Optional<MeshService> service(ServiceName name) {
    return objects.find("services", name.namespace(), name.name()).map(MeshService::new);
  }

  /// The ready pods with these labels, by name; an empty selector selects none, as in Kubernetes.
  public List<Pod> readyPods(String namespace, Map<String, String> selector) {
    return objects.list("pods", namespace).stream()
        .map(Pod::new)
        .filter(pod -> !selector.isEmpty() && pod.matches(selector) && pod.isReady())
        .sorted(Comparator.comparing(Pod::name))
        .toList();
  }

  /// Whether a node of the cluster has that address.
  boolean isNode(String ip) {
    return objects.list("nodes", "").stream()
        .flatMap(node -> node.path("status").path("addresses").valueStream())
        .anyMatch(address -> address.path("address").asString("").equals(ip));
  }

  public Optional<Pod> podAt(String ip) {
    return objects.list("pods", "").stream()
        .map(Pod::new)
        .filter(pod -> pod.ip().equals(ip) && pod.isReady())
        .findFirst();
  }

  /// The addresses that were registered by hand for a Service without a selector.
  public List<String> registeredAddresses(MeshService service, int port) {
    return objects.find("endpoints", service.namespace(), service.name()).stream()
        .flatMap(endpoints -> endpoints.path("subsets").valueStream())
        .filter(
            subset ->
                subset.path("ports").valueStream().anyMatch(p -> p.path("port").asInt(0) == port))
        .flatMap(subset -> subset.path("addresses").valueStream())
        .map(address -> address.path("ip").asString(""))
        .toList();
  }

  /// The unconditional rules for a Service, the strongest first.
  public List<RouteRule> routeRules(MeshService service) {
    return objects.list("routerules", "").stream()
        .map(RouteRule::new)
        .filter(rule -> rule.isFor(service) && !rule.isConditional())
        .sorted(
            Comparator.comparingInt(RouteRule::precedence)
                .reversed()
                .thenComparing(RouteRule::name))
        .toList();
  }

  /// Whether the sidecars speak mutual TLS with each other (`authPolicy` of the mesh).
  public boolean isMutualTls() {
    return objects
        .find("configmaps", ISTIO_NAMESPACE, "istio")
        .map(map -> map.path("data").path("mesh").asString(""))
        .map(text -> YAML.readTree(text).path("authPolicy").asString(""))
        .filter("MUTUAL_TLS"::equals)
        .isPresent();
  }

  /// One value of a Secret as text.
  public Optional<String> secret(String namespace, String name, String key) {
    return objects
        .find("secrets", namespace, name)
        .map(one -> one.path("data").path(key).asString(""))
        .filter(encoded -> !encoded.isEmpty())
        .map(encoded -> new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
  }
}
