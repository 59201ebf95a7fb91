package dev.mooring.lab.cluster.patch;

import dev.mooring.lab.cluster.store.ApiKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which lists of a kind are merged by key and which objects are taken whole, as the patch and list
/// markers of the Kubernetes API types say. All other lists are taken whole, other objects are
/// merged field by field.
public final class ListSchema {
  private static final String DEPLOYED = "spec.template.";
  private static final Map<String, ListKeys> POD =
      Map.ofEntries(
          keyed("spec.containers", "name"),
          keyed("spec.initContainers", "name"),
          keyed("spec.volumes", "name"),
          keyed("spec.imagePullSecrets", "name"),
          keyed("spec.hostAliases", "ip"),
          keyed("spec.containers.env", "name"),
          keyed("spec.initContainers.env", "name"),
          keyed("spec.containers.volumeMounts", "mountPath"),
          keyed("spec.initContainers.volumeMounts", "mountPath"),
          keyed("spec.containers.ports", "containerPort", "protocol"));
  private static final Set<String> POD_WHOLE =
      Set.of(
          "spec.nodeSelector",
          "spec.containers.env.valueFrom.fieldRef",
          "spec.containers.env.valueFrom.configMapKeyRef",
          "spec.containers.env.valueFrom.secretKeyRef");

  private final Map<String, ListKeys> lists = new HashMap<>();
  private final Set<String> whole;

  private ListSchema(Set<String> whole) {
    this.whole = whole;
    lists.putAll(
        Map.ofEntries(
            keyed("metadata.ownerReferences", "uid"),
            Map.entry("metadata.finalizers", new ListKeys("", List.of()))));
  }

  /// The schema of a kind. Custom resources have none: their lists are taken whole.
  public static ListSchema of(ApiKind kind) {
    return switch (kind.plural()) {
      case "services" ->
          new ListSchema(Set.of("spec.selector")).with("", Map.ofEntries(servicePorts()));
      case "pods" -> new ListSchema(POD_WHOLE).with("", POD).with("", conditions());
      case "deployments", "replicasets" ->
          new ListSchema(deployedWhole()).with(DEPLOYED, POD).with("", conditions());
      case "serviceaccounts" ->
          new ListSchema(Set.of()).with("", Map.ofEntries(keyed("secrets", "name")));
      default -> new ListSchema(Set.of());
    };
  }

  /// How the elements of the list at a path are told apart; empty when it is taken whole.
  ///
  /// @param path field names from the root, joined by dots; elements are not counted
  public Optional<ListKeys> list(String path) {
    return Optional.ofNullable(lists.get(path));
  }

  /// Whether the object at a path belongs to one manager as a whole.
  public boolean isWhole(String path) {
    return whole.contains(path);
  }

  private ListSchema with(String prefix, Map<String, ListKeys> more) {
    more.forEach((path, keys) -> lists.put(prefix + path, keys));
    return this;
  }

  private static Map<String, ListKeys> conditions() {
    return Map.ofEntries(keyed("status.conditions", "type"));
  }

  private static Map.Entry<String, ListKeys> servicePorts() {
    return keyed("spec.ports", "port", "protocol");
  }

  private static Set<String> deployedWhole() {
    var paths = new HashSet<>(Set.of("spec.selector"));
    POD_WHOLE.forEach(p -> paths.add(DEPLOYED + p));
    return paths;
  }

  private static Map.Entry<String, ListKeys> keyed(String path, String... keys) {
    return Map.entry(path, new ListKeys(keys[0], List.of(keys)));
  }
}
