package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectStore;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.node.ObjectNode;

/// Gives a new object what the server alone decides: name from `generateName`, uid, time.
final class NewObjects {
  private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";

  private final ObjectStore store;
  private final InstantSource clock;

  NewObjects(ObjectStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  ObjectNode prepare(ApiKind kind, String namespace, ObjectNode wanted) {
    var object = wanted.deepCopy();
    var metadata = Json.metadata(object);
    if (!Json.text(metadata, "resourceVersion").isEmpty()) {
      throw ApiException.badRequest("resourceVersion should not be set on objects to be created");
    }
    if (Json.text(metadata, "name").isEmpty() && metadata.has("generateName")) {
      metadata.put("name", Json.text(metadata, "generateName") + suffix());
    }
    if (kind.namespaced()) {
      metadata.put("namespace", namespace);
      requireNamespace(kind, namespace, Json.text(metadata, "name"));
    } else {
      metadata.remove("namespace");
    }
    metadata.put("uid", UUID.randomUUID().toString());
    metadata.put("creationTimestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    metadata.remove("managedFields");
    metadata.remove("deletionTimestamp");
    // Of the core group, only kinds that the journey never meets count generations.
    if (object.has("spec") && !kind.group().isEmpty()) {
      metadata.put("generation", 1);
    }
    return object;
  }

  /// Five letters as Kubernetes appends to names.
  static String suffix() {
    var random = ThreadLocalRandom.current();
    var text = new StringBuilder();
    for (var i = 0; i < 5; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private void requireNamespace(ApiKind kind, String namespace, String name) {
    var found = store.get("namespaces", "", namespace);
    if (found.isEmpty()) {
      throw ApiException.of(404, "NotFound", "namespaces \"" + namespace + "\" not found");
    }
    if (Json.text(found.get(), "status", "phase").equals("Terminating")) {
      throw ApiException.forbidden(
          kind,
          name,
          "unable to create new content in namespace "
              + namespace
              + " because it is being terminated");
    }
  }
}
