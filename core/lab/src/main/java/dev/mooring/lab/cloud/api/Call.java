package dev.mooring.lab.cloud.api;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// A request, taken apart.
///
/// @param variables what stands for the names in braces of the route's template
public record Call(
    String method,
    String path,
    Map<String, String> variables,
    Map<String, String> query,
    ObjectNode body) {

  public String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  public String name() {
    return variable("name");
  }

  public Scope scope() {
    if (variables.containsKey("zone")) {
      return Scope.zone(variable("zone"));
    }
    return variables.containsKey("region") ? Scope.region(variable("region")) : Scope.GLOBAL;
  }

  public String parameter(String name) {
    return query.getOrDefault(name, "");
  }
}
