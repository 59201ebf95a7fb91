package dev.mooring.lab.cluster.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// `metadata.name=x,status.phase!=Running`: which fields an object must have.
public final class FieldSelector implements Predicate<JsonNode> {
  private static final Set<String> EVERYWHERE = Set.of("metadata.name", "metadata.namespace");
  private final List<Requirement> all;

  private record Requirement(String path, String value, boolean equal) {}

  private FieldSelector(List<Requirement> all) {
    this.all = all;
  }

  /// @throws ApiException 400 when it cannot be read or asks for a field that cannot be selected by
  public static FieldSelector parse(String text, ApiKind kind) {
    var all = new ArrayList<Requirement>();
    for (var term : text.isBlank() ? new String[0] : text.split(",", -1)) {
      var equal = !term.contains("!=");
      var parts = term.split(equal ? "==?" : "!=", 2);
      if (parts.length < 2) {
        throw ApiException.badRequest(
            "invalid selector: '" + term + "'; can't understand '" + term + "'");
      }
      var path = parts[0].strip();
      if (!known(path, kind)) {
        throw ApiException.badRequest("field label not supported: " + path);
      }
      all.add(new Requirement(path, parts[1].strip(), equal));
    }
    return new FieldSelector(all);
  }

  @Override
  public boolean test(JsonNode object) {
    return all.stream().allMatch(r -> value(object, r.path()).equals(r.value()) == r.equal());
  }

  private static String value(JsonNode object, String path) {
    return Json.text(object, path.split("\\.", -1));
  }

  private static boolean known(String path, ApiKind kind) {
    return EVERYWHERE.contains(path)
        || switch (kind.plural()) {
          case "events" ->
              path.startsWith("involvedObject.") || path.equals("type") || path.equals("reason");
          case "pods" -> Set.of("status.phase", "spec.nodeName", "status.podIP").contains(path);
          case "secrets" -> path.equals("type");
          case "namespaces" -> path.equals("status.phase");
          default -> false;
        };
  }
}
