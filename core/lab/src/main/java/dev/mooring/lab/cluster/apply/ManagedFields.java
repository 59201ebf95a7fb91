package dev.mooring.lab.cluster.apply;

import dev.mooring.lab.cluster.patch.ListSchema;
import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/// The record, kept in an object's metadata, of who owns which of its fields. Immutable.
public record ManagedFields(List<Entry> entries) {

  /// What one manager owns, and when that changed last.
  record Entry(FieldOwner manager, FieldSet fields, String time) {}

  /// Reads the record of an object; empty when it has none.
  public static ManagedFields of(ObjectNode object) {
    var entries = new ArrayList<Entry>();
    for (var entry : Json.at(object, "metadata", "managedFields")) {
      var manager =
          new FieldOwner(
              Json.text(entry, "manager"),
              Json.text(entry, "operation"),
              Json.text(entry, "apiVersion"),
              Json.text(entry, "subresource"));
      var fields = FieldSet.read(entry.path("fieldsV1"));
      entries.add(new Entry(manager, fields, Json.text(entry, "time")));
    }
    return new ManagedFields(List.copyOf(entries));
  }

  /// The creator owns all that the object states.
  public ManagedFields create(FieldOwner manager, ApiKind kind, ObjectNode object, Instant now) {
    var fields = Fields.of(object, ListSchema.of(kind), !kind.hasStatus());
    return with(manager, FieldSet.of(fields.keySet()), now);
  }

  /// Who updates owns what it added or changed; what it removed belongs to nobody any more.
  public ManagedFields update(
      FieldOwner manager, ApiKind kind, ObjectNode before, ObjectNode after, Instant now) {
    var schema = ListSchema.of(kind);
    var was = Fields.of(before, schema, true);
    var is = Fields.of(after, schema, true);
    var changed = new TreeSet<FieldPath>();
    is.forEach(
        (path, value) -> {
          if (!value.equals(was.get(path))) {
            changed.add(path);
          }
        });
    var gone = new TreeSet<>(was.keySet());
    gone.removeAll(is.keySet());
    if (changed.isEmpty() && gone.isEmpty()) {
      return this;
    }
    var touched = new TreeSet<>(changed);
    touched.addAll(gone);
    var mine = fieldsOf(manager).minus(gone).plus(changed);
    return without(touched, manager).with(manager, mine, now);
  }

  /// Writes the record into an object.
  public void writeTo(ObjectNode object) {
    var list = Json.metadata(object).putArray("managedFields");
    for (var entry : entries) {
      var manager = entry.manager();
      var node =
          list.addObject()
              .put("manager", manager.name())
              .put("operation", manager.operation())
              .put("apiVersion", manager.apiVersion())
              .put("time", entry.time())
              .put("fieldsType", "FieldsV1");
      node.set("fieldsV1", entry.fields().fieldsV1());
      if (!manager.subresource().isEmpty()) {
        node.put("subresource", manager.subresource());
      }
    }
  }

  FieldSet fieldsOf(FieldOwner manager) {
    return entries.stream()
        .filter(e -> e.manager().same(manager))
        .map(Entry::fields)
        .findFirst()
        .orElse(FieldSet.of(Set.of()));
  }

  List<Entry> othersThan(FieldOwner manager) {
    return entries.stream().filter(e -> !e.manager().same(manager)).toList();
  }

  ManagedFields with(FieldOwner manager, FieldSet fields, Instant now) {
    var all = new ArrayList<>(othersThan(manager));
    if (!fields.paths().isEmpty()) {
      var unchanged =
          entries.stream()
              .filter(e -> e.manager().same(manager) && e.fields().equals(fields))
              .findFirst();
      var time = now.truncatedTo(ChronoUnit.SECONDS).toString();
      all.add(unchanged.orElse(new Entry(manager, fields, time)));
    }
    return new ManagedFields(List.copyOf(all));
  }

  /// All others lose what they own of these.
  ManagedFields withoutBelow(List<FieldPath> gone, FieldOwner butNot) {
    var lost = new TreeSet<FieldPath>();
    for (var entry : entries) {
      entry.fields().paths().stream()
          .filter(path -> gone.stream().anyMatch(path::startsWith))
          .forEach(lost::add);
    }
    return without(lost, butNot);
  }

  /// All others lose these fields.
  ManagedFields without(Set<FieldPath> fields, FieldOwner butNot) {
    var left = new ArrayList<Entry>();
    for (var entry : entries) {
      var rest = entry.manager().same(butNot) ? entry.fields() : entry.fields().minus(fields);
      if (!rest.paths().isEmpty()) {
        left.add(new Entry(entry.manager(), rest, entry.time()));
      }
    }
    return new ManagedFields(List.copyOf(left));
  }
}
