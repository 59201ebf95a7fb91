package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.store.Json;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a user may do who has nothing but roles: role-based access control by the objects that are
/// in the cluster.
record RoleRights(Registry registry) {

  boolean may(String user, Attempt attempt) {
    return rules(user, attempt.namespace()).anyMatch(rule -> allows(rule, attempt));
  }

  /// The rules of all roles that a user has in a namespace.
  Stream<JsonNode> rules(String user, String namespace) {
    return Stream.concat(clusterRoles(user), roles(user, namespace))
        .flatMap(role -> role.path("rules").valueStream());
  }

  private Stream<JsonNode> clusterRoles(String user) {
    return registry.store().list("clusterrolebindings").stream()
        .filter(binding -> isFor(user, binding))
        .flatMap(binding -> role(binding, ""));
  }

  private Stream<JsonNode> roles(String user, String namespace) {
    return registry.store().list("rolebindings").stream()
        .filter(binding -> Json.namespace(binding).equals(namespace))
        .filter(binding -> isFor(user, binding))
        .flatMap(binding -> role(binding, namespace));
  }

  private static boolean isFor(String user, ObjectNode binding) {
    return binding
        .path("subjects")
        .valueStream()
        .anyMatch(
            subject ->
                Json.text(subject, "kind").equals("User")
                    && Json.text(subject, "name").equals(user));
  }

  private Stream<JsonNode> role(ObjectNode binding, String namespace) {
    var name = Json.text(binding, "roleRef", "name");
    var isCluster = Json.text(binding, "roleRef", "kind").equals("ClusterRole");
    return registry
        .store()
        .get(isCluster ? "clusterroles" : "roles", isCluster ? "" : namespace, name)
        .map(JsonNode.class::cast)
        .stream();
  }

  private static boolean allows(JsonNode rule, Attempt attempt) {
    return names(rule, "verbs", attempt.verb())
        && names(rule, "apiGroups", attempt.group())
        && names(rule, "resources", attempt.resource())
        && (rule.path("resourceNames").isEmpty() || has(rule, "resourceNames", attempt.name()));
  }

  private static boolean names(JsonNode rule, String list, String wanted) {
    return has(rule, list, "*") || has(rule, list, wanted);
  }

  private static boolean has(JsonNode rule, String list, String wanted) {
    return rule.path(list).valueStream().anyMatch(item -> item.asString("").equals(wanted));
  }
}
