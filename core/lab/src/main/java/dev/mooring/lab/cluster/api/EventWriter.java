package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Writes the events of a watch, one JSON document a line.
record EventWriter(Call call, Tables tables) {

  static ObjectNode expired() {
    return ApiException.of(410, "Expired", "too old resource version").status();
  }

  void write(OutputStream out, String type, ObjectNode object) throws IOException {
    var shown = type.equals("ERROR") ? object : call.kind().present(object);
    var seen =
        call.wantsTable() && !type.equals("ERROR")
            ? tables.of(call.kind(), List.of(shown), call)
            : shown;
    line(out, type, seen);
  }

  /// @param initial ends what was there before the watch began
  void bookmark(OutputStream out, long revision, boolean initial) throws IOException {
    var kind = call.kind();
    var mark = Json.object().put("kind", kind.kind()).put("apiVersion", kind.apiVersion());
    var metadata = Json.metadata(mark).put("resourceVersion", Long.toString(revision));
    if (initial) {
      metadata.putObject("annotations").put("k8s.io/initial-events-end", "true");
    }
    line(out, "BOOKMARK", mark);
  }

  private static void line(OutputStream out, String type, ObjectNode object) throws IOException {
    var event = Json.object().put("type", type);
    event.set("object", object);
    out.write(Json.MAPPER.writeValueAsBytes(event));
    out.write('\n');
    out.flush();
  }
}
