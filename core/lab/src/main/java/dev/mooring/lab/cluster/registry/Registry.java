package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.apply.FieldOwner;
import dev.mooring.lab.cluster.apply.ManagedFields;
import dev.mooring.lab.cluster.apply.ServerSideApply;
import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.ApiKinds;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectStore;
import dev.mooring.lab.cluster.store.Violations;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// Writes objects as the API server does: defaults, allocation, validation, ownership, then the
/// store. Users and controllers write through the same door.
public final class Registry {
  private final ObjectStore store;
  private final ApiKinds kinds;
  private final InstantSource clock;
  private final Rules rules;
  private final NewObjects newObjects;
  private final Deletion deletion;
  private final Admission admission;

  public Registry(ObjectStore store, ApiKinds kinds, InstantSource clock) {
    this(store, kinds, clock, Admission.NONE);
  }

  /// @param admission what changes new objects first
  public Registry(ObjectStore store, ApiKinds kinds, InstantSource clock, Admission admission) {
    this.admission = admission;
    this.store = store;
    this.kinds = kinds;
    this.clock = clock;
    this.rules = new Rules(store);
    this.newObjects = new NewObjects(store, clock);
    this.deletion = new Deletion(store, clock);
  }

  public ObjectStore store() {
    return store;
  }

  public ApiKinds kinds() {
    return kinds;
  }

  /// The object by that name.
  ///
  /// @throws ApiException 404 when there is none
  public ObjectNode get(ApiKind kind, String namespace, String name) {
    return find(kind, namespace, name).orElseThrow(() -> ApiException.notFound(kind, name));
  }

  public Optional<ObjectNode> find(ApiKind kind, String namespace, String name) {
    return store.get(kind.plural(), namespace, name);
  }

  /// @throws ApiException 409 when the name is taken, 404 without its namespace, 422 when invalid
  public ObjectNode create(
      ApiKind kind, String namespace, ObjectNode wanted, WriteOptions options) {
    return store.locked(
        () ->
            insert(kind, namespace, wanted, options, FieldOwner.updating(options.manager(), kind)));
  }

  /// Changes an object by a function of its present state.
  ///
  /// @param subresource `status`, or empty for everything but the status
  /// @throws ApiException 404 when there is none, 409 when the edit names an old resourceVersion,
  ///   422 when the result is invalid
  public ObjectNode update(
      ApiKind kind,
      String namespace,
      String name,
      String subresource,
      UnaryOperator<ObjectNode> edit,
      WriteOptions options) {
    return store.locked(
        () -> {
          var live = get(kind, namespace, name);
          var wanted = EmptyMaps.leftOut(edit.apply(live.deepCopy()));
          var version = Json.text(wanted, "metadata", "resourceVersion");
          if (!version.isEmpty()
              && !version.equals(Json.text(live, "metadata", "resourceVersion"))) {
            throw ApiException.conflict(kind, name, STALE);
          }
          var next = Revision.of(kind, live, wanted, subresource);
          rules.of(kind).defaults(next);
          var manager = FieldOwner.updating(options.manager(), kind).through(subresource);
          ManagedFields.of(live).update(manager, kind, live, next, clock.instant()).writeTo(next);
          return replace(kind, live, next, options);
        });
  }

  /// Server-side apply: creates the object or changes what this manager states about it.
  ///
  /// @throws ApiException 409 when another manager owns a field that differs
  public ObjectNode apply(
      ApiKind kind, String namespace, String name, ObjectNode wanted, WriteOptions options) {
    return store.locked(
        () -> {
          var manager = FieldOwner.applying(options.manager(), kind);
          var live = find(kind, namespace, name);
          if (live.isEmpty()) {
            Json.metadata(wanted).put("name", name);
            return insert(kind, namespace, wanted, options, manager);
          }
          var applied =
              new ServerSideApply(kind, manager, options.force(), clock.instant())
                  .apply(live.get(), wanted);
          var next = Revision.of(kind, live.get(), applied, "");
          rules.of(kind).defaults(next);
          return replace(kind, live.get(), next, options);
        });
  }

  /// @throws ApiException 404 when there is none
  public ObjectNode delete(ApiKind kind, String namespace, String name, WriteOptions options) {
    return store.locked(
        () -> {
          var live = get(kind, namespace, name);
          return options.dryRun() ? live : deletion.delete(kind, live);
        });
  }

  /// Those that the object owns stay when it goes.
  public void orphanDependents(ObjectNode owner) {
    store.locked(() -> Dependents.orphan(store, owner));
  }

  private ObjectNode insert(
      ApiKind kind, String namespace, ObjectNode wanted, WriteOptions options, FieldOwner manager) {
    var object = newObjects.prepare(kind, namespace, wanted);
    admission.admit(kind, object);
    if (kind.hasStatus()) {
      object.remove("status");
    }
    var stated = object.deepCopy();
    rules.of(kind).defaults(object);
    ManagedFields.of(object)
        .create(manager, kind, manager.isApply() ? stated : object, clock.instant())
        .writeTo(object);
    check(kind, object, Optional.empty());
    if (find(kind, namespace, Json.name(object)).isPresent()) {
      throw ApiException.alreadyExists(kind, Json.name(object));
    }
    return options.dryRun() ? object : store.put(kind.plural(), object);
  }

  private ObjectNode replace(ApiKind kind, ObjectNode live, ObjectNode next, WriteOptions options) {
    check(kind, next, Optional.of(live));
    if (Revision.same(live, next)) {
      return live;
    }
    Revision.countGeneration(kind, live, next);
    if (options.dryRun()) {
      return next;
    }
    return deletion.isDue(kind, next)
        ? deletion.finish(kind, next)
        : store.put(kind.plural(), next);
  }

  private void check(ApiKind kind, ObjectNode object, Optional<ObjectNode> before) {
    var violations = new Violations();
    NameRules.validate(kind, object, violations);
    rules.of(kind).allocate(object, before, violations);
    rules.of(kind).validate(object, before, violations);
    violations.refuse(kind, Json.name(object));
  }

  private static final String STALE =
      "the object has been modified; please apply your changes to the latest version and try again";
}
