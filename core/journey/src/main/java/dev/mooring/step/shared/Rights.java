package dev.mooring.step.shared;

import dev.mooring.model.JoinSpec;
import dev.mooring.port.Access;
import dev.mooring.port.ResourceRef;
import java.util.List;
import java.util.stream.Stream;

/// Rights in the cluster that both journeys need, and how people say them.
public final class Rights {
  /// Server-side apply asks for `create` too where the object is new; a deletion is watched until
  /// its end, by list and watch of that one object.
  private static final List<String> OWNING =
      List.of("get", "create", "patch", "delete", "list", "watch");

  private Rights() {}

  /// What is needed besides where Mooring is to make that namespace.
  public static List<Access> toMakeNamespace(JoinSpec spec) {
    return OWNING.stream()
        .filter(verb -> !verb.equals("get"))
        .map(verb -> new Access(verb, "", "namespaces", "", spec.workload().namespace()))
        .toList();
  }

  /// What making, changing and taking away one object takes.
  ///
  /// @param resource plural name
  public static Stream<Access> owning(String group, String resource, ResourceRef ref) {
    return owning(group, resource, ref.namespace(), ref.name());
  }

  /// The same, by namespace and name.
  public static Stream<Access> owning(
      String group, String resource, String namespace, String name) {
    return OWNING.stream().map(verb -> new Access(verb, group, resource, namespace, name));
  }

  /// Some verbs on all objects of one kind in a namespace.
  public static Stream<Access> of(
      String group, String resource, String namespace, String... verbs) {
    return Stream.of(verbs).map(verb -> new Access(verb, group, resource, namespace));
  }

  /// As people say it: `patch services mixer-ilb in istio-system`.
  static String said(Access access) {
    var which = access.name().isEmpty() ? "" : " " + access.name();
    var where = access.namespace().isEmpty() ? "" : " in " + access.namespace();
    return access.verb() + " " + access.resource() + which + where;
  }
}
