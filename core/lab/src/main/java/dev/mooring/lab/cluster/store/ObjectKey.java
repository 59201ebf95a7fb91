package dev.mooring.lab.cluster.store;

import java.util.Comparator;
import tools.jackson.databind.JsonNode;

/// Where an object lies among those of its kind. An empty namespace for kinds that live in none.
record ObjectKey(String namespace, String name) implements Comparable<ObjectKey> {
  private static final Comparator<ObjectKey> ORDER =
      Comparator.comparing(ObjectKey::namespace).thenComparing(ObjectKey::name);

  static ObjectKey of(JsonNode object) {
    return new ObjectKey(Json.namespace(object), Json.name(object));
  }

  @Override
  public int compareTo(ObjectKey other) {
    return ORDER.compare(this, other);
  }
}
