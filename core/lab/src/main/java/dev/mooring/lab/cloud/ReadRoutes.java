package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Links;
import dev.mooring.lab.cloud.api.ResourceSet;
import dev.mooring.lab.cloud.api.Router;
import dev.mooring.lab.cloud.api.Scope;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// What reading looks like for every type of resource: get, list and the aggregated list.
final class ReadRoutes {
  static final String PROJECT = "/compute/v1/projects/{project}/";

  private final Router router;
  private final Project project;

  ReadRoutes(Router router, Project project) {
    this.router = router;
    this.project = project;
  }

  void inZones(ResourceSet set) {
    at("zones/{zone}/", set);
    aggregated(set);
  }

  void inRegions(ResourceSet set) {
    at("regions/{region}/", set);
    aggregated(set);
  }

  void global(ResourceSet set) {
    at("global/", set);
  }

  /// Zones and regions themselves.
  void ofProject(ResourceSet set, UnaryOperator<ObjectNode> view) {
    router.on(
        "GET " + PROJECT + set.plural(), _ -> list(set, set.in(Scope.PROJECT).map(view).toList()));
    router.on(
        "GET " + PROJECT + set.plural() + "/{name}",
        call -> view.apply(set.get(Scope.PROJECT, call.name())));
  }

  private void at(String where, ResourceSet set) {
    router.on(
        "GET " + PROJECT + where + set.plural(),
        call -> list(set, set.in(known(call.scope())).toList()));
    router.on(
        "GET " + PROJECT + where + set.plural() + "/{name}",
        call -> set.get(known(call.scope()), call.name()));
  }

  /// Asking in a zone or region that does not exist is an error of its own.
  Scope known(Scope scope) {
    if (scope.isZone() && project.zones.find(Scope.PROJECT, scope.place()).isEmpty()) {
      throw ApiError.invalid("zone", scope.place(), "Unknown zone.");
    }
    if (scope.isRegion() && project.regions.find(Scope.PROJECT, scope.place()).isEmpty()) {
      throw ApiError.invalid("region", scope.place(), "Unknown region.");
    }
    return scope;
  }

  private void aggregated(ResourceSet set) {
    router.on(
        "GET " + PROJECT + "aggregated/" + set.plural(),
        _ -> {
          var items = Json.object();
          set.all()
              .collect(Collectors.groupingBy(ReadRoutes::scopeOf))
              .forEach((scope, some) -> items.putObject(scope).set(set.plural(), Json.array(some)));
          var answer = Json.object().put("kind", set.kind() + "AggregatedList");
          return answer.put("id", "projects/" + Project.ID).set("items", items);
        });
  }

  private static String scopeOf(ObjectNode resource) {
    var zone = Links.name(Json.text(resource, "zone"));
    return zone.isEmpty()
        ? "regions/" + Links.name(Json.text(resource, "region"))
        : "zones/" + zone;
  }

  private static ObjectNode list(ResourceSet set, List<ObjectNode> items) {
    var answer = Json.object().put("kind", set.kind() + "List");
    return answer.put("id", "projects/" + Project.ID).set("items", Json.array(items));
  }
}
