package dev.mooring.lab.cluster.apply;

import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The fields that an apply would change although others own them.
record Conflicts(List<Conflict> all) {

  record Conflict(FieldOwner manager, FieldPath path) {}

  static Conflicts between(
      List<ManagedFields.Entry> others,
      Map<FieldPath, JsonNode> stated,
      Map<FieldPath, JsonNode> live) {
    var conflicts = new ArrayList<Conflict>();
    for (var other : others) {
      for (var path : other.fields().paths()) {
        var wanted = stated.get(path);
        if (wanted != null && !wanted.equals(live.get(path))) {
          conflicts.add(new Conflict(other.manager(), path));
        }
      }
    }
    return new Conflicts(List.copyOf(conflicts));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  Set<FieldPath> paths() {
    return all.stream().map(Conflict::path).collect(Collectors.toCollection(TreeSet::new));
  }

  ApiException refusal() {
    var causes = Json.array();
    for (var conflict : all) {
      causes
          .addObject()
          .put("reason", "FieldManagerConflict")
          .put("message", "conflict with " + conflict.manager())
          .put("field", conflict.path().toString());
    }
    return ApiException.applyConflict(message(), causes);
  }

  // The wording is the API server's: one conflict on one line, several as lists by manager.
  private String message() {
    if (all.size() == 1) {
      var only = all.getFirst();
      return "Apply failed with 1 conflict: conflict with " + only.manager() + ": " + only.path();
    }
    var byManager = new TreeMap<String, List<String>>();
    for (var conflict : all) {
      byManager
          .computeIfAbsent(conflict.manager().toString(), _ -> new ArrayList<>())
          .add("- " + conflict.path());
    }
    return "Apply failed with "
        + all.size()
        + " conflicts: "
        + byManager.entrySet().stream()
            .map(e -> "conflicts with " + e.getKey() + ":\n" + String.join("\n", e.getValue()))
            .collect(Collectors.joining("\n"));
  }
}
