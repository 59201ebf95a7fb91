package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectStore;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/// Deletes at once what may go at once. A namespace only begins to terminate: it goes when it is
/// empty. An object with finalizers waits for them.
final class Deletion {
  private final ObjectStore store;
  private final InstantSource clock;

  Deletion(ObjectStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  ObjectNode delete(ApiKind kind, ObjectNode live) {
    var namespace = kind.plural().equals("namespaces");
    if (!namespace && Json.at(live, "metadata", "finalizers").isEmpty()) {
      return finish(kind, live);
    }
    var ending = live.deepCopy();
    Json.metadata(ending)
        .put("deletionTimestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    if (namespace) {
      Json.child(ending, "status").put("phase", "Terminating");
    }
    return store.put(kind.plural(), ending);
  }

  /// Whether an object whose deletion was asked for has lost its last finalizer.
  boolean isDue(ApiKind kind, ObjectNode object) {
    return !kind.plural().equals("namespaces")
        && Json.metadata(object).has("deletionTimestamp")
        && Json.at(object, "metadata", "finalizers").isEmpty();
  }

  ObjectNode finish(ApiKind kind, ObjectNode object) {
    store.remove(kind.plural(), Json.namespace(object), Json.name(object));
    return object;
  }
}
