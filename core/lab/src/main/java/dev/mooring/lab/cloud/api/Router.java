package dev.mooring.lab.cloud.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// Finds what answers a method and a path. Of two templates that fit, the first one counts.
public final class Router {
  private final List<Route> routes = new ArrayList<>();

  /// @param template `GET /compute/v1/projects/{project}/zones/{zone}`
  public void on(String template, Function<Call, ObjectNode> answer) {
    var space = template.indexOf(' ');
    routes.add(
        new Route(template.substring(0, space), parts(template.substring(space + 1)), answer));
  }

  public Optional<Match> find(String method, String path) {
    var parts = parts(path);
    return routes.stream()
        .filter(route -> route.method.equals(method))
        .flatMap(route -> match(route, parts).stream())
        .findFirst();
  }

  private static Optional<Match> match(Route route, List<String> parts) {
    if (parts.size() != route.template.size()) {
      return Optional.empty();
    }
    var variables = new HashMap<String, String>();
    for (var i = 0; i < parts.size(); i++) {
      var wanted = route.template.get(i);
      if (wanted.startsWith("{")) {
        variables.put(wanted.substring(1, wanted.length() - 1), parts.get(i));
      } else if (!wanted.equals(parts.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Match(Map.copyOf(variables), route.answer));
  }

  private static List<String> parts(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  private record Route(String method, List<String> template, Function<Call, ObjectNode> answer) {}

  public record Match(Map<String, String> variables, Function<Call, ObjectNode> answer) {}
}
