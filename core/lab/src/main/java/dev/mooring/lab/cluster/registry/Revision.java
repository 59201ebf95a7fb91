package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The next state of an object: what a write may change and what it may not.
final class Revision {
  private static final List<String> SERVER_OWNED =
      List.of("uid", "creationTimestamp", "generation", "resourceVersion", "deletionTimestamp");

  private Revision() {}

  /// The live object with the changes that a write through this subresource may make.
  static ObjectNode of(ApiKind kind, ObjectNode live, ObjectNode wanted, String subresource) {
    if (subresource.equals("status")) {
      var next = live.deepCopy();
      if (wanted.has("status")) {
        next.set("status", wanted.path("status").deepCopy());
      }
      return next;
    }
    var next = wanted.deepCopy();
    if (kind.hasStatus()) {
      next.remove("status");
      if (live.has("status")) {
        next.set("status", live.path("status").deepCopy());
      }
    }
    keepMetadata(live, next);
    return next;
  }

  /// Whether nothing has changed but the record of who owns what, since when.
  static boolean same(ObjectNode live, ObjectNode next) {
    return essence(live).equals(essence(next)) && owners(live).equals(owners(next));
  }

  /// A change of anything but metadata and status makes a new generation.
  static void countGeneration(ApiKind kind, ObjectNode live, ObjectNode next) {
    var was = essence(live);
    var is = essence(next);
    was.remove("metadata");
    is.remove("metadata");
    if (kind.hasStatus()) {
      was.remove("status");
      is.remove("status");
    }
    if (live.path("metadata").has("generation") && !was.equals(is)) {
      var generation = Json.at(live, "metadata", "generation").asLong(1);
      Json.metadata(next).put("generation", generation + 1);
    }
  }

  private static void keepMetadata(ObjectNode live, ObjectNode next) {
    var from = live.path("metadata");
    var to = Json.metadata(next);
    to.put("name", Json.name(live));
    if (from.has("namespace")) {
      to.put("namespace", Json.namespace(live));
    }
    for (var field : SERVER_OWNED) {
      to.remove(field);
      if (from.has(field)) {
        to.set(field, from.path(field));
      }
    }
  }

  private static ObjectNode essence(ObjectNode object) {
    var essence = object.deepCopy();
    Json.metadata(essence).remove(List.of("managedFields", "resourceVersion", "generation"));
    essence.remove(List.of("apiVersion", "kind"));
    return essence;
  }

  private static ObjectNode owners(ObjectNode object) {
    var owners = Json.object();
    for (var entry : Json.at(object, "metadata", "managedFields")) {
      var key = Json.text(entry, "manager") + Json.text(entry, "operation");
      owners.set(key + Json.text(entry, "subresource"), entry.path("fieldsV1"));
    }
    return owners;
  }
}
