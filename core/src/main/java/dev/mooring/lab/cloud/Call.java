package dev.mooring.lab.cloud;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// A request, taken apart.
///
/// @param variables what stands for the names in braces of the route's template
record Call(
    String method,
    String path,
    Map<String, String> variables,
    Map<String, String> query,
    ObjectNode body) {

  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  String name() {
    return variable("name");
  }

  Scope scope() {
    if (variables.containsKey("zone")) {
      return Scope.zone(variable("zone"));
    }
    return variables.containsKey("region") ? Scope.region(variable("region")) : Scope.GLOBAL;
  }

  String parameter(String name) {
    return query.getOrDefault(name, "");
  }
}
