package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectStore;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The objects that name another as their owner.
public final class Dependents {

  /// @param plural the kind's place in the store
  public record Dependent(String plural, ObjectNode object) {}

  private Dependents() {}

  /// @param uid of the owner
  public static List<Dependent> of(ObjectStore store, String uid) {
    var all = new ArrayList<Dependent>();
    for (var plural : store.plurals()) {
      for (var object : store.list(plural)) {
        var owned =
            Json.at(object, "metadata", "ownerReferences").values().stream()
                .anyMatch(r -> Json.text(r, "uid").equals(uid));
        if (owned) {
          all.add(new Dependent(plural, object));
        }
      }
    }
    return all;
  }

  /// Takes the owner out of its dependents' references; the answer is how many it had.
  static int orphan(ObjectStore store, ObjectNode owner) {
    var uid = Json.uid(owner);
    var dependents = of(store, uid);
    for (var dependent : dependents) {
      var freed = dependent.object().deepCopy();
      Json.children(Json.metadata(freed), "ownerReferences")
          .removeIf(r -> Json.text(r, "uid").equals(uid));
      store.put(dependent.plural(), freed);
    }
    return dependents.size();
  }
}
