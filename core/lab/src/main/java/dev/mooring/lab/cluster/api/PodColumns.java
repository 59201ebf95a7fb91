package dev.mooring.lab.cluster.api;

import static dev.mooring.lab.cluster.store.Json.text;

import dev.mooring.lab.cluster.store.Json;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What `kubectl get pods` shows.
final class PodColumns {
  static final List<Column> ALL =
      List.of(
          Column.of("Ready", PodColumns::ready),
          Column.of("Status", PodColumns::status),
          Column.of("Restarts", _ -> "0"),
          Column.wide("IP", p -> orNone(text(p, "status", "podIP"))),
          Column.wide("Node", p -> orNone(text(p, "spec", "nodeName"))));

  private PodColumns() {}

  private static String ready(ObjectNode pod) {
    var sidecars =
        Json.at(pod, "spec", "initContainers").values().stream()
            .filter(c -> text(c, "restartPolicy").equals("Always"))
            .map(c -> text(c, "name"))
            .toList();
    var ready =
        Stream.concat(
                Json.at(pod, "status", "containerStatuses").valueStream(),
                Json.at(pod, "status", "initContainerStatuses")
                    .valueStream()
                    .filter(c -> sidecars.contains(text(c, "name"))))
            .filter(c -> c.path("ready").asBoolean(false))
            .count();
    return ready + "/" + (Json.at(pod, "spec", "containers").size() + sidecars.size());
  }

  private static String status(ObjectNode pod) {
    var waiting =
        Json.at(pod, "status", "containerStatuses").values().stream()
            .map(c -> text(c, "state", "waiting", "reason"))
            .filter(r -> !r.isEmpty())
            .findFirst();
    return waiting.orElse(text(pod, "status", "phase"));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "<none>" : text;
  }
}
