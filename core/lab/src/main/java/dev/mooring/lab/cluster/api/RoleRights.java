package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.store.Json;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a user may do who has nothing but roles: role-based access control by the objects that are
/// in the cluster.
record RoleRights(Registry registry) {

  boolean may(Caller caller, Attempt attempt) {
    return rules(caller, attempt.namespace()).anyMatch(rule -> allows(rule, attempt));
  }

  /// The rules of all roles that a user has in a namespace.
  Stream<JsonNode> rules(Caller caller, String namespace) {
    return Stream.concat(clusterRoles(caller), roles(caller, namespace))
        .flatMap(role -> role.path("rules").valueStream());
  }

  private Stream<JsonNode> clusterRoles(Caller caller) {
    return registry.store().list("clusterrolebindings").stream()
        .filter(binding -> isFor(caller, binding))
        .flatMap(binding -> role(binding, ""));
  }

  private Stream<JsonNode> roles(Caller caller, String namespace) {
    return registry.store().list("rolebindings").stream()
        .filter(binding -> Json.namespace(binding).equals(namespace))
        .filter(binding -> isFor(caller, binding))
        .flatMap(binding -> role(binding, namespace));
  }

  private static boolean isFor(Caller caller, ObjectNode binding) {
    return binding.path("subjects").valueStream().anyMatch(subject -> is(caller, subject));
  }

  private static boolean is(Caller caller, JsonNode subject) {
    var name = Json.text(subject, "name");
    return switch (Json.text(subject, "kind")) {
      case "User" -> name.equals(caller.name());
      case "Group" -> caller.groups().contains(name);
      case "ServiceAccount" ->
          Caller.account(Json.text(subject, "namespace"), name).equals(caller.name());
      default -> false;
    };
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
