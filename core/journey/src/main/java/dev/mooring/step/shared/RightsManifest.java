package dev.mooring.step.shared;

import dev.mooring.model.JoinSpec;
import dev.mooring.port.Access;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The rights of the journey as roles for `kubectl apply`, which an administrator gives to the
/// person who makes it. The namespace of the machine's services comes along, because a role lives
/// in a namespace: so the journey need not be allowed to make one.
public final class RightsManifest {
  private static final String GROUP = "rbac.authorization.k8s.io";
  private static final String NAME = "mooring";
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RightsManifest() {}

  /// @param needed the rights, see [dev.mooring.step.Journey#rights()]
  /// @param user whom the roles are bound to; without a user there are roles alone
  /// @return several YAML documents
  public static String yaml(JoinSpec spec, List<Access> needed, Optional<String> user) {
    return objects(spec, needed, user).stream()
        .map(YAML::writeValueAsString)
        .collect(Collectors.joining());
  }

  private static List<ObjectNode> objects(
      JoinSpec spec, List<Access> needed, Optional<String> user) {
    var objects = new ArrayList<ObjectNode>();
    objects.add(object("v1", "Namespace", spec.workload().namespace(), ""));
    var byNamespace =
        needed.stream()
            .collect(
                Collectors.groupingBy(Access::namespace, LinkedHashMap::new, Collectors.toList()));
    byNamespace.forEach(
        (namespace, rights) -> {
          var prefix = namespace.isEmpty() ? "Cluster" : "";
          objects.add(role(prefix + "Role", namespace, rights));
          user.ifPresent(name -> objects.add(binding(prefix, namespace, name)));
        });
    return objects;
  }

  private static ObjectNode role(String kind, String namespace, List<Access> rights) {
    var role = object(GROUP + "/v1", kind, NAME, namespace);
    var rules = role.putArray("rules");
    rules(rights)
        .forEach(
            (rule, names) -> {
              var json = rules.addObject();
              json.putArray("apiGroups").add(rule.group());
              json.putArray("resources").add(rule.resource());
              if (!names.contains("")) {
                names.forEach(json.putArray("resourceNames")::add);
              }
              rule.verbs().forEach(json.putArray("verbs")::add);
            });
    return role;
  }

  private record Rule(String group, String resource, List<String> verbs) {}

  /// The rules, each with the names that it is for.
  private static Map<Rule, SortedSet<String>> rules(List<Access> rights) {
    var verbs =
        rights.stream()
            .collect(
                Collectors.groupingBy(
                    right -> new Access("", right.group(), right.resource(), "", right.name()),
                    LinkedHashMap::new,
                    Collectors.mapping(Access::verb, Collectors.toList())));
    var rules = new LinkedHashMap<Rule, SortedSet<String>>();
    verbs.forEach(
        (what, all) ->
            rules
                .computeIfAbsent(new Rule(what.group(), what.resource(), all), _ -> new TreeSet<>())
                .add(what.name()));
    return rules;
  }

  private static ObjectNode binding(String prefix, String namespace, String user) {
    var binding = object(GROUP + "/v1", prefix + "RoleBinding", NAME, namespace);
    binding
        .putObject("roleRef")
        .put("apiGroup", GROUP)
        .put("kind", prefix + "Role")
        .put("name", NAME);
    binding
        .putArray("subjects")
        .addObject()
        .put("apiGroup", GROUP)
        .put("kind", "User")
        .put("name", user);
    return binding;
  }

  private static ObjectNode object(String version, String kind, String name, String namespace) {
    var object = NODES.objectNode().put("apiVersion", version).put("kind", kind);
    var metadata = object.putObject("metadata").put("name", name);
    if (!namespace.isEmpty()) {
      metadata.put("namespace", namespace);
    }
    return object;
  }
}
