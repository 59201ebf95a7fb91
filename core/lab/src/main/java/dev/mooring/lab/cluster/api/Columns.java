package dev.mooring.lab.cluster.api;

import static dev.mooring.lab.cluster.store.Json.text;

import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.Json;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The columns of each kind between its name and its age, and those behind its age.
final class Columns {
  private Columns() {}

  static List<Column> of(ApiKind kind) {
    return switch (kind.plural()) {
      case "services" -> ServiceColumns.ALL;
      case "pods" -> PodColumns.ALL;
      case "deployments" ->
          List.of(
              Column.of("Ready", o -> number(o, "status", "readyReplicas") + "/" + wanted(o)),
              Column.of("Up-to-date", o -> number(o, "status", "updatedReplicas")),
              Column.of("Available", o -> number(o, "status", "availableReplicas")),
              Column.wide("Containers", o -> containers(o, "name")),
              Column.wide("Images", o -> containers(o, "image")));
      case "replicasets" ->
          List.of(
              Column.of("Desired", Columns::wanted),
              Column.of("Current", o -> number(o, "status", "replicas")),
              Column.of("Ready", o -> number(o, "status", "readyReplicas")));
      case "namespaces" -> List.of(Column.of("Status", o -> text(o, "status", "phase")));
      case "secrets" ->
          List.of(Column.of("Type", o -> text(o, "type")), Column.of("Data", Columns::entries));
      case "configmaps" -> List.of(Column.of("Data", Columns::entries));
      case "endpoints" -> List.of(Column.of("Endpoints", Columns::addresses));
      case "nodes" ->
          List.of(
              Column.of("Status", _ -> "Ready"),
              Column.of("Roles", _ -> "<none>"),
              Column.wide("Version", o -> text(o, "status", "nodeInfo", "kubeletVersion")));
      case "events" ->
          List.of(
              Column.of("Type", o -> text(o, "type")),
              Column.of("Reason", o -> text(o, "reason")),
              Column.of(
                  "Object",
                  o -> text(o, "involvedObject", "kind") + "/" + text(o, "involvedObject", "name")),
              Column.of("Message", o -> text(o, "message")));
      default -> List.of();
    };
  }

  /// Where the age stands among the columns of [#of]: before those that only `-o wide` shows.
  static int beforeAge(ApiKind kind) {
    return (int) of(kind).stream().filter(c -> !c.wide()).count();
  }

  static String number(JsonNode object, String... path) {
    return Integer.toString(Json.at(object, path).asInt(0));
  }

  private static String wanted(ObjectNode object) {
    return number(object, "spec", "replicas");
  }

  private static String entries(ObjectNode object) {
    return Integer.toString(object.path("data").size());
  }

  private static String containers(ObjectNode object, String field) {
    return Json.at(object, "spec", "template", "spec", "containers").values().stream()
        .map(c -> text(c, field))
        .collect(Collectors.joining(","));
  }

  private static String addresses(ObjectNode endpoints) {
    var all =
        endpoints.path("subsets").values().stream()
            .flatMap(
                s ->
                    s.path("addresses").values().stream()
                        .flatMap(
                            a ->
                                s.path("ports").values().stream()
                                    .map(p -> text(a, "ip") + ":" + number(p, "port"))))
            .toList();
    var shown = all.stream().limit(3).collect(Collectors.joining(","));
    return all.isEmpty()
        ? "<none>"
        : all.size() > 3 ? shown + " + " + (all.size() - 3) + " more..." : shown;
  }
}
