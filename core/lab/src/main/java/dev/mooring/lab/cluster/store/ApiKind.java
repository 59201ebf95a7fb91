package dev.mooring.lab.cluster.store;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// A kind of object as one API group serves it. Two groups may serve the same stored objects, as
/// `apps` and `extensions` do with Deployments.
///
/// @param group empty for the core group
/// @param plural name in URLs; it is also where the objects are stored
/// @param namespaced whether its objects live in namespaces
/// @param subresources `status`, `scale`, `token` …
/// @param verbs what can be done with it; reviews can only be created
public record ApiKind(
    String group,
    String version,
    String kind,
    String plural,
    String singular,
    List<String> shortNames,
    boolean namespaced,
    Set<String> subresources,
    Set<String> verbs) {

  public static final Set<String> ALL_VERBS =
      Set.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

  /// `v1`, `apps/v1` …
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /// As error messages name it: `services`, `deployments.apps`.
  public String resource() {
    return group.isEmpty() ? plural : plural + "." + group;
  }

  public boolean hasStatus() {
    return subresources.contains("status");
  }

  /// A copy that says this group's version, whichever group it was stored through.
  public ObjectNode present(ObjectNode stored) {
    var shown = Json.object().put("kind", kind).put("apiVersion", apiVersion());
    stored
        .properties()
        .forEach(
            e -> {
              if (!e.getKey().equals("kind") && !e.getKey().equals("apiVersion")) {
                shown.set(e.getKey(), e.getValue().deepCopy());
              }
            });
    return shown;
  }
}
