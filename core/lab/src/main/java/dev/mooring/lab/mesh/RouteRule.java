package dev.mooring.lab.mesh;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A RouteRule of Istio 0.2 as its object says.
public record RouteRule(JsonNode json) {

  public String name() {
    return json.path("metadata").path("name").asString("");
  }

  public int precedence() {
    return json.path("spec").path("precedence").asInt(0);
  }

  public boolean isFor(MeshService service) {
    var destination = json.path("spec").path("destination");
    var home = json.path("metadata").path("namespace").asString("");
    return destination.path("name").asString("").equals(service.name())
        && destination.path("namespace").asString(home).equals(service.namespace());
  }

  /// Whether it is only for requests with certain headers or from certain callers.
  public boolean isConditional() {
    return !json.path("spec").path("match").isEmpty();
  }

  public List<Route> routes() {
    return json.path("spec")
        .path("route")
        .valueStream()
        .map(one -> new Route(Labels.of(one.path("labels")), one.path("weight").asInt(0)))
        .toList();
  }

  /// One way out of the rule.
  ///
  /// @param weight share of the requests in percent; 0 where none is written
  public record Route(Map<String, String> labels, int weight) {}
}
