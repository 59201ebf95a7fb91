package dev.mooring.change.object;

import dev.mooring.port.Resource;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What others changed in an object of ours, from the fields that the API server notes for each
/// manager.
final class EditedSince {
  /// Managers that work on every object of a kind: controllers, not people.
  private static final Set<String> CONTROLLERS =
      Set.of(
          "mooring",
          "kube-controller-manager",
          "kube-scheduler",
          "kubelet",
          "cloud-controller-manager",
          "gcp-cloud-controller-manager",
          "glbc",
          "service-controller",
          "speaker",
          "controller",
          "k3s",
          "pilot-discovery",
          "istiod");

  private static final Set<String> BY_CONTROLLERS =
      Set.of("f:status", "f:finalizers", "f:managedFields");

  private EditedSince() {}

  /// Empty where nothing was changed.
  static List<Phrase> told(Resource object) {
    return object
        .json()
        .at("/metadata/managedFields")
        .valueStream()
        .filter(entry -> !CONTROLLERS.contains(entry.path("manager").asString("")))
        .filter(entry -> entry.path("subresource").asString("").isEmpty())
        .flatMap(EditedSince::told)
        .toList();
  }

  private static Stream<Phrase> told(JsonNode entry) {
    var fields = FieldNames.said(names("", entry.path("fieldsV1")));
    return fields.isEmpty()
        ? Stream.of()
        : Stream.of(Phrase.of("told.edited", entry.path("manager").asString("?"), fields));
  }

  /// `f:spec` with `f:ports` in it is `spec.ports`; what is below the second level isn't told.
  private static Stream<String> names(String path, JsonNode fields) {
    return fields
        .propertyStream()
        .filter(field -> field.getKey().startsWith("f:"))
        .filter(field -> !BY_CONTROLLERS.contains(field.getKey()))
        .flatMap(
            field -> {
              var name = field.getKey().substring(2);
              return path.isEmpty() ? names(name, field.getValue()) : Stream.of(path + "." + name);
            });
  }
}
