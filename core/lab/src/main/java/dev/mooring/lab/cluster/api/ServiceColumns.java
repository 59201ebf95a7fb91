package dev.mooring.lab.cluster.api;

import static dev.mooring.lab.cluster.store.Json.text;

import dev.mooring.lab.cluster.store.Json;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What `kubectl get services` shows.
final class ServiceColumns {
  static final List<Column> ALL =
      List.of(
          Column.of("Type", s -> text(s, "spec", "type")),
          Column.of("Cluster-IP", s -> orNone(text(s, "spec", "clusterIP"))),
          Column.of("External-IP", ServiceColumns::external),
          Column.of("Port(s)", ServiceColumns::ports),
          Column.wide("Selector", ServiceColumns::selector));

  private ServiceColumns() {}

  private static String external(ObjectNode service) {
    if (!text(service, "spec", "type").equals("LoadBalancer")) {
      return "<none>";
    }
    var addresses =
        Json.at(service, "status", "loadBalancer", "ingress").values().stream()
            .map(i -> text(i, "ip"))
            .collect(Collectors.joining(","));
    return addresses.isEmpty() ? "<pending>" : addresses;
  }

  private static String ports(ObjectNode service) {
    return orNone(
        Json.at(service, "spec", "ports").values().stream()
            .map(ServiceColumns::port)
            .collect(Collectors.joining(",")));
  }

  private static String port(JsonNode port) {
    var node = port.has("nodePort") ? ":" + Columns.number(port, "nodePort") : "";
    return Columns.number(port, "port") + node + "/" + text(port, "protocol");
  }

  private static String selector(ObjectNode service) {
    return orNone(
        Json.strings(Json.at(service, "spec", "selector")).entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(",")));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "<none>" : text;
  }
}
