package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.ApiKinds;
import dev.mooring.lab.cluster.store.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Tells clients which groups, versions and kinds there are.
record Discovery(ApiKinds kinds) {
  private static final List<String> ALL = List.of("services", "pods", "deployments", "replicasets");

  ObjectNode coreVersions() {
    var answer = Json.object().put("kind", "APIVersions");
    answer.putArray("versions").add("v1");
    answer.putArray("serverAddressByClientCIDRs");
    return answer;
  }

  ObjectNode groups() {
    var answer = Json.object().put("kind", "APIGroupList").put("apiVersion", "v1");
    var groups = answer.putArray("groups");
    kinds
        .all()
        .map(ApiKind::group)
        .filter(g -> !g.isEmpty())
        .distinct()
        .forEach(g -> groups.add(group(g)));
    return answer;
  }

  /// `/api/v1`, `/apis/apps`, `/apis/apps/v1`.
  ///
  /// @throws ApiException 404 when nothing is there
  ObjectNode resources(String path) {
    var parts = path.split("/", -1);
    if (parts.length == 3 && parts[1].equals("api")) {
      return resources("", parts[2]);
    }
    if (parts.length == 3 && parts[1].equals("apis") && !served(parts[2]).isEmpty()) {
      return group(parts[2]).put("kind", "APIGroup").put("apiVersion", "v1");
    }
    if (parts.length == 4 && parts[1].equals("apis")) {
      return resources(parts[2], parts[3]);
    }
    throw ApiException.noSuchPage();
  }

  private ObjectNode group(String name) {
    var group = Json.object().put("name", name);
    var versions = group.putArray("versions");
    served(name).stream()
        .map(ApiKind::version)
        .distinct()
        .forEach(v -> versions.addObject().put("groupVersion", name + "/" + v).put("version", v));
    group.set("preferredVersion", versions.get(0).deepCopy());
    return group;
  }

  private ObjectNode resources(String group, String version) {
    var all = served(group).stream().filter(k -> k.version().equals(version)).toList();
    if (all.isEmpty()) {
      throw ApiException.noSuchPage();
    }
    var answer =
        Json.object()
            .put("kind", "APIResourceList")
            .put("apiVersion", "v1")
            .put("groupVersion", all.getFirst().apiVersion());
    var resources = answer.putArray("resources");
    all.forEach(k -> describe(k, resources));
    return answer;
  }

  private static void describe(ApiKind kind, ArrayNode into) {
    var resource =
        into.addObject()
            .put("name", kind.plural())
            .put("singularName", kind.singular())
            .put("namespaced", kind.namespaced())
            .put("kind", kind.kind());
    var verbs = resource.putArray("verbs");
    kind.verbs().stream().sorted().forEach(verbs::add);
    if (!kind.shortNames().isEmpty()) {
      var names = resource.putArray("shortNames");
      kind.shortNames().forEach(names::add);
    }
    // The same Deployments through another group would be listed twice by `kubectl get all`.
    if (ALL.contains(kind.plural()) && !kind.group().equals("extensions")) {
      resource.putArray("categories").add("all");
    }
    kind.subresources().stream().sorted().forEach(s -> subresource(kind, s, into));
  }

  private static void subresource(ApiKind kind, String name, ArrayNode into) {
    var resource =
        into.addObject()
            .put("name", kind.plural() + "/" + name)
            .put("singularName", "")
            .put("namespaced", kind.namespaced());
    switch (name) {
      case "scale" ->
          resource.put("group", "autoscaling").put("version", "v1").put("kind", "Scale");
      case "token" ->
          resource
              .put("group", "authentication.k8s.io")
              .put("version", "v1")
              .put("kind", "TokenRequest");
      default -> resource.put("kind", kind.kind());
    }
    var verbs = resource.putArray("verbs");
    (name.equals("token") ? List.of("create") : List.of("get", "patch", "update"))
        .forEach(verbs::add);
  }

  private List<ApiKind> served(String group) {
    return kinds.all().filter(k -> k.group().equals(group)).toList();
  }
}
