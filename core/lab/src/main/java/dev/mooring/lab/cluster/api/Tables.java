package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Objects as tables, with the columns that kubectl users know.
record Tables(InstantSource clock) {

  ObjectNode of(ApiKind kind, List<ObjectNode> objects, Call call) {
    var table = Json.object().put("kind", "Table").put("apiVersion", "meta.k8s.io/v1");
    table.putObject("metadata");
    var columns = new ArrayList<>(Columns.of(kind));
    columns.add(Columns.beforeAge(kind), Column.of("Age", this::age));
    columns.addFirst(Column.of("Name", Json::name));
    var definitions = table.putArray("columnDefinitions");
    for (var column : columns) {
      definitions
          .addObject()
          .put("name", column.name())
          .put("type", "string")
          .put("format", column.name().equals("Name") ? "name" : "")
          .put("description", "")
          .put("priority", column.wide() ? 1 : 0);
    }
    var rows = table.putArray("rows");
    for (var object : objects) {
      var row = rows.addObject();
      var cells = row.putArray("cells");
      columns.forEach(c -> cells.add(c.cell().apply(object)));
      row.set("object", included(object, call.param("includeObject")));
    }
    return table;
  }

  private static ObjectNode included(ObjectNode object, String wish) {
    if (wish.equals("Object")) {
      return object;
    }
    var part = Json.object().put("kind", "PartialObjectMetadata");
    part.put("apiVersion", "meta.k8s.io/v1").set("metadata", object.path("metadata"));
    return part;
  }

  private String age(ObjectNode object) {
    var created = Json.text(object, "metadata", "creationTimestamp");
    return created.isEmpty()
        ? "<unknown>"
        : words(Duration.between(Instant.parse(created), clock.instant()));
  }

  // As kubectl shortens it: two units while the first is small.
  static String words(Duration age) {
    var seconds = Math.max(0, age.toSeconds());
    var minutes = seconds / 60;
    var hours = minutes / 60;
    if (seconds < 120) {
      return seconds + "s";
    }
    if (minutes < 10) {
      return minutes + "m" + (seconds % 60 == 0 ? "" : seconds % 60 + "s");
    }
    if (minutes < 180) {
      return minutes + "m";
    }
    if (hours < 8) {
      return hours + "h" + (minutes % 60 == 0 ? "" : minutes % 60 + "m");
    }
    return hours < 48 ? hours + "h" : hours / 24 + "d";
  }
}
