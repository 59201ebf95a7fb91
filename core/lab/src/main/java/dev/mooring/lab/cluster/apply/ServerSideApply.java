package dev.mooring.lab.cluster.apply;

import dev.mooring.lab.cluster.patch.ListSchema;
import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.ApiKind;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One server-side apply to an object that exists: what the manager states is set, what it stated
/// before and no longer does is removed, and what others own and differs is a conflict.
public final class ServerSideApply {
  private final ApiKind kind;
  private final FieldOwner manager;
  private final boolean force;
  private final Instant now;
  private final ListSchema schema;

  public ServerSideApply(ApiKind kind, FieldOwner manager, boolean force, Instant now) {
    this.kind = kind;
    this.manager = manager;
    this.force = force;
    this.now = now;
    this.schema = ListSchema.of(kind);
  }

  /// The object after the apply, with its record of owners.
  ///
  /// @throws ApiException 409 on conflict, unless forced
  public ObjectNode apply(ObjectNode live, ObjectNode wanted) {
    var owners = ManagedFields.of(live);
    var stated = fields(wanted);
    var conflicts = Conflicts.between(owners.othersThan(manager), stated, fields(live));
    if (!conflicts.isEmpty() && !force) {
      throw conflicts.refusal();
    }
    var merged = new TypedMerge(schema).merge(live, wanted);
    var dropped = new TreeSet<>(owners.fieldsOf(manager).paths());
    dropped.removeAll(stated.keySet());
    var others = owners.without(conflicts.paths(), manager);
    var removal = new FieldRemoval(schema, others.othersThan(manager));
    removal.remove(merged, dropped);
    others
        .withoutBelow(removal.elements(dropped), manager)
        .with(manager, FieldSet.of(stated.keySet()), now)
        .writeTo(merged);
    return merged;
  }

  private SortedMap<FieldPath, JsonNode> fields(ObjectNode object) {
    return Fields.of(object, schema, !kind.hasStatus());
  }
}
