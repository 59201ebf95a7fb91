package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.registry.WriteOptions;
import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers DELETE, of one object or of a whole selection.
record Deletes(Registry registry) {

  ObjectNode answer(Call call) {
    var wish = call.body().isEmpty() ? Json.object() : Bodies.object(call);
    if (!call.path().name().isEmpty()) {
      return one(call, wish);
    }
    if (call.kind().namespaced() && call.path().namespace().isEmpty()) {
      throw Resources.notAllowed();
    }
    Lists.selected(registry, call).forEach(o -> delete(call, o, wish));
    return success();
  }

  private ObjectNode one(Call call, ObjectNode wish) {
    var path = call.path();
    var live = registry.get(call.kind(), path.namespace(), path.name());
    precondition(call, live, wish, "uid");
    precondition(call, live, wish, "resourceVersion");
    var gone = delete(call, live, wish);
    if (Json.metadata(gone.deepCopy()).has("deletionTimestamp")) {
      return call.kind().present(gone);
    }
    var answer = success();
    var details = answer.putObject("details").put("name", path.name());
    if (!call.kind().group().isEmpty()) {
      details.put("group", call.kind().group());
    }
    details.put("kind", call.kind().plural()).put("uid", Json.uid(live));
    return answer;
  }

  private ObjectNode delete(Call call, ObjectNode live, ObjectNode wish) {
    var dry = call.options().dryRun() || said(wish.path("dryRun"), "All");
    var policy = Json.text(wish, "propagationPolicy");
    var orphan = policy.equals("Orphan") || call.param("propagationPolicy").equals("Orphan");
    if (orphan && !dry) {
      registry.orphanDependents(live);
    }
    var options = new WriteOptions(call.options().manager(), dry, false);
    return registry.delete(call.kind(), Json.namespace(live), Json.name(live), options);
  }

  private static boolean said(JsonNode list, String word) {
    return list.values().stream().anyMatch(v -> v.asString("").equals(word));
  }

  private static void precondition(Call call, ObjectNode live, ObjectNode wish, String field) {
    var wanted = Json.text(wish, "preconditions", field);
    var is = Json.text(live, "metadata", field);
    if (!wanted.isEmpty() && !wanted.equals(is)) {
      throw ApiException.conflict(
          call.kind(),
          Json.name(live),
          "Precondition failed: "
              + field
              + " in precondition: "
              + wanted
              + ", in object meta: "
              + is);
    }
  }

  private static ObjectNode success() {
    var status = Json.object().put("kind", "Status").put("apiVersion", "v1");
    status.putObject("metadata");
    return status.put("status", "Success");
  }
}
