package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.registry.WriteOptions;
import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// How controllers read and write: by plural, tolerant of what is gone meanwhile.
final class Writer {
  private static final WriteOptions OPTIONS = WriteOptions.by("kube-controller-manager");

  private final Registry registry;

  Writer(Registry registry) {
    this.registry = registry;
  }

  /// @throws ApiException as the API would
  ObjectNode create(String plural, String namespace, ObjectNode object) {
    return registry.create(kind(plural), namespace, object, OPTIONS);
  }

  /// Changes an object, if it is still there.
  ///
  /// @param subresource `status`, or empty
  void update(String plural, ObjectNode of, String subresource, Consumer<ObjectNode> edit) {
    var kind = kind(plural);
    var namespace = Json.namespace(of);
    var name = Json.name(of);
    if (registry.find(kind, namespace, name).isPresent()) {
      registry.update(
          kind,
          namespace,
          name,
          subresource,
          live -> {
            edit.accept(live);
            return live;
          },
          OPTIONS);
    }
  }

  /// Deletes an object, if it is still there.
  void delete(String plural, String namespace, String name) {
    var kind = kind(plural);
    if (registry.find(kind, namespace, name).isPresent()) {
      registry.delete(kind, namespace, name, OPTIONS);
    }
  }

  /// Takes an object away without asking anybody.
  void forget(String plural, ObjectNode object) {
    var _ = registry.store().remove(plural, Json.namespace(object), Json.name(object));
  }

  Optional<ObjectNode> find(String plural, String namespace, String name) {
    return registry.store().get(plural, namespace, name);
  }

  /// The object as it is now, if it is still the same one.
  Optional<ObjectNode> current(String plural, ObjectNode object) {
    return find(plural, Json.namespace(object), Json.name(object))
        .filter(o -> Json.uid(o).equals(Json.uid(object)));
  }

  List<ObjectNode> list(String plural) {
    return registry.store().list(plural);
  }

  List<ObjectNode> list(String plural, String namespace) {
    return list(plural).stream().filter(o -> Json.namespace(o).equals(namespace)).toList();
  }

  List<String> plurals() {
    return registry.store().plurals();
  }

  Registry registry() {
    return registry;
  }

  /// The objects of a kind whose controller is this owner.
  List<ObjectNode> ownedBy(String plural, ObjectNode owner) {
    return list(plural, Json.namespace(owner)).stream()
        .filter(
            o ->
                Json.at(o, "metadata", "ownerReferences").values().stream()
                    .anyMatch(r -> Json.text(r, "uid").equals(Json.uid(owner))))
        .toList();
  }

  /// A new object that belongs to an owner.
  static ObjectNode owned(ObjectNode owner, String ownerKind, Map<String, String> labels) {
    var object = Json.object();
    var metadata = Json.metadata(object);
    var to = metadata.putObject("labels");
    labels.forEach(to::put);
    metadata
        .putArray("ownerReferences")
        .addObject()
        .put("apiVersion", "apps/v1")
        .put("kind", ownerKind)
        .put("name", Json.name(owner))
        .put("uid", Json.uid(owner))
        .put("controller", true)
        .put("blockOwnerDeletion", true);
    return object;
  }

  private ApiKind kind(String plural) {
    return registry.kinds().of(plural);
  }
}
