package dev.mooring.lab.cluster.seed;

import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.registry.WriteOptions;
import dev.mooring.lab.cluster.store.Json;
import tools.jackson.databind.node.ObjectNode;

/// Puts the objects of seeds into a cluster, with the status that they say they have.
public record Sower(Registry registry) {
  private static final WriteOptions OPTIONS = WriteOptions.by("kubectl");

  /// @throws IllegalArgumentException when a seed holds a kind that is not served
  public void sow(Seed seed) {
    seed.objects().forEach(this::plant);
  }

  private void plant(ObjectNode object) {
    var apiVersion = Json.text(object, "apiVersion");
    var name = Json.text(object, "kind");
    var kind =
        registry
            .kinds()
            .named(apiVersion, name)
            .orElseThrow(
                () -> new IllegalArgumentException("not served: " + apiVersion + " " + name));
    // One step for the store, so that no controller sees the object without its status.
    var _ =
        registry
            .store()
            .locked(
                () -> {
                  var namespace = Json.namespace(object);
                  var made = registry.create(kind, namespace, object, OPTIONS);
                  return object.has("status")
                      ? registry.update(
                          kind,
                          namespace,
                          Json.name(made),
                          "status",
                          live -> object(live, object),
                          OPTIONS)
                      : made;
                });
  }

  private static ObjectNode object(ObjectNode live, ObjectNode seeded) {
    live.set("status", seeded.path("status").deepCopy());
    return live;
  }
}
