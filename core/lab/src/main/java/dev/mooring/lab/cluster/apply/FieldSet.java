package dev.mooring.lab.cluster.apply;

import dev.mooring.lab.cluster.store.Json;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields that one manager owns.
record FieldSet(SortedSet<FieldPath> paths) {

  static FieldSet of(Collection<FieldPath> paths) {
    return new FieldSet(new TreeSet<>(paths));
  }

  /// Reads the nested form of `fieldsV1`.
  static FieldSet read(JsonNode fieldsV1) {
    var paths = new TreeSet<FieldPath>();
    read(fieldsV1, FieldPath.ROOT, paths);
    return new FieldSet(paths);
  }

  FieldSet plus(Collection<FieldPath> more) {
    var all = new TreeSet<>(paths);
    all.addAll(more);
    return new FieldSet(all);
  }

  FieldSet minus(Collection<FieldPath> gone) {
    var rest = new TreeSet<>(paths);
    rest.removeAll(gone);
    return new FieldSet(rest);
  }

  boolean ownsAtOrBelow(FieldPath path) {
    return paths.tailSet(path).stream().findFirst().filter(p -> p.startsWith(path)).isPresent();
  }

  /// The nested form of `fieldsV1`: `{"f:spec": {"f:type": {}}}`.
  ObjectNode fieldsV1() {
    var root = Json.object();
    for (var path : paths) {
      var at = root;
      for (var step : path.steps()) {
        at = Json.child(at, step);
      }
      if (!path.steps().getLast().startsWith("f:") && !path.steps().getLast().startsWith("v:")) {
        Json.child(at, ".");
      }
    }
    return root;
  }

  private static void read(JsonNode node, FieldPath path, SortedSet<FieldPath> into) {
    if (node.isEmpty() || node.has(".")) {
      into.add(path);
    }
    for (var entry : node.properties()) {
      if (!entry.getKey().equals(".")) {
        read(entry.getValue(), path.then(entry.getKey()), into);
      }
    }
    into.remove(FieldPath.ROOT);
  }
}
