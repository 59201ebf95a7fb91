package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.store.Json;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/// Writes the events that `kubectl describe` shows. The same event again only counts up.
record EventRecorder(Writer writer, InstantSource clock) {

  void normal(ObjectNode service, String reason, String message) {
    record(service, "Normal", reason, message);
  }

  void warning(ObjectNode service, String reason, String message) {
    record(service, "Warning", reason, message);
  }

  private void record(ObjectNode service, String type, String reason, String message) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    var hash = Integer.toHexString((Json.uid(service) + reason + message).hashCode());
    var name = Json.name(service) + "." + hash;
    var present = writer.find("events", Json.namespace(service), name);
    if (present.isPresent()) {
      writer.update(
          "events",
          present.get(),
          "",
          live -> live.put("count", live.path("count").asInt(1) + 1).put("lastTimestamp", now));
      return;
    }
    var event =
        Json.object()
            .put("type", type)
            .put("reason", reason)
            .put("message", message)
            .put("count", 1)
            .put("firstTimestamp", now)
            .put("lastTimestamp", now);
    Json.metadata(event).put("name", name);
    event.putObject("source").put("component", "service-controller");
    event
        .putObject("involvedObject")
        .put("kind", "Service")
        .put("apiVersion", "v1")
        .put("namespace", Json.namespace(service))
        .put("name", Json.name(service))
        .put("uid", Json.uid(service));
    writer.create("events", Json.namespace(service), event);
  }
}
