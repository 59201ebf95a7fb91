package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.Rotation;
import dev.mooring.lab.mesh.RouteRule.Route;
import dev.mooring.lab.mesh.ServiceName;
import dev.mooring.lab.world.ClusterObjects;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Where VirtualServices send a request.
record Routes(ClusterObjects objects, Rotation rotation) {
  private static final String MESH = "mesh";

  /// What was decided.
  sealed interface Choice {
    /// @param subset empty for all
    record To(String host, String namespace, String subset) implements Choice {}

    /// A VirtualService is there, and none of its routes takes the request.
    record NoRoute(String virtualService) implements Choice {}
  }

  /// As a sidecar chooses for a request to a Service.
  Choice choose(MeshService service, String path) {
    var full = service + ".svc.cluster.local";
    var rule =
        virtualServices().filter(one -> hosts(one).contains(full) && gateways(one).contains(MESH));
    return rule.findFirst()
        .map(one -> route(one, path))
        .orElseGet(() -> new Choice.To(full, service.namespace(), ""));
  }

  /// As a gateway chooses.
  ///
  /// @param gateway `<namespace>/<name>`
  Optional<Choice> chooseAt(String gateway, String path) {
    return virtualServices()
        .filter(one -> gateways(one).contains(gateway))
        .map(one -> route(one, path))
        .filter(Choice.To.class::isInstance)
        .findFirst();
  }

  private Stream<JsonNode> virtualServices() {
    return objects.list("virtualservices", "").stream()
        .sorted(
            Comparator.comparing(
                    (JsonNode one) -> one.path("metadata").path("creationTimestamp").asString(""))
                .thenComparing(one -> one.path("metadata").path("name").asString("")));
  }

  private Choice route(JsonNode rule, String path) {
    var name = rule.path("metadata").path("name").asString("");
    var kind = path.isEmpty() ? "tcp" : "http";
    return rule.path("spec")
        .path(kind)
        .valueStream()
        .filter(one -> matches(one.path("match"), path))
        .findFirst()
        .flatMap(one -> destination(name, one))
        .map(to -> to(to, rule))
        .orElseGet(() -> new Choice.NoRoute(name));
  }

  private Optional<JsonNode> destination(String name, JsonNode route) {
    var ways = route.path("route").valueStream().toList();
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    var numbered =
        Stream.iterate(0, i -> i < ways.size(), i -> i + 1)
            .map(
                i ->
                    new Route(
                        Map.of("way", String.valueOf(i)), ways.get(i).path("weight").asInt(0)))
            .toList();
    var chosen = rotation.nextRoute("virtual service " + name, numbered).labels().get("way");
    return Optional.of(ways.get(Integer.parseInt(String.valueOf(chosen))).path("destination"));
  }

  private static Choice to(JsonNode destination, JsonNode rule) {
    return new Choice.To(
        full(destination.path("host").asString(""), rule),
        namespace(rule),
        destination.path("subset").asString(""));
  }

  private static boolean matches(JsonNode match, String path) {
    return match.isEmpty()
        || match
            .valueStream()
            .anyMatch(
                one ->
                    one.properties().stream().allMatch(part -> part.getKey().equals("uri"))
                        && uri(one.path("uri"), path));
  }

  private static boolean uri(JsonNode uri, String path) {
    var bare = path.replaceFirst("\\?.*", "");
    return uri.isMissingNode()
        || uri.path("exact").asString("\n").equals(bare)
        || (uri.has("prefix") && bare.startsWith(uri.path("prefix").asString("")))
        || (uri.has("regex") && bare.matches(uri.path("regex").asString("")));
  }

  private static List<String> hosts(JsonNode rule) {
    return rule.path("spec")
        .path("hosts")
        .valueStream()
        .map(host -> full(host.asString(""), rule))
        .toList();
  }

  /// As `<namespace>/<name>`, or `mesh` for all sidecars, which holds where nothing is said.
  private static List<String> gateways(JsonNode rule) {
    var named = rule.path("spec").path("gateways");
    return named.isEmpty()
        ? List.of(MESH)
        : named
            .valueStream()
            .map(one -> one.asString(""))
            .map(one -> one.equals(MESH) || one.contains("/") ? one : namespace(rule) + "/" + one)
            .toList();
  }

  static String full(String host, JsonNode rule) {
    return ServiceName.any(host, namespace(rule))
        .map(name -> name.name() + "." + name.namespace() + ".svc.cluster.local")
        .orElse(host);
  }

  private static String namespace(JsonNode rule) {
    return rule.path("metadata").path("namespace").asString("");
  }
}
