package dev.mooring.lab.cluster.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The kinds that a CustomResourceDefinition makes: one for each version that it serves.
final class CustomKinds {
  private CustomKinds() {}

  static Stream<ApiKind> served(JsonNode definition) {
    var spec = definition.path("spec");
    return versions(spec).stream().map(v -> kind(spec, v));
  }

  // apiextensions v1beta1 may name a single version without a list.
  private static List<JsonNode> versions(JsonNode spec) {
    if (!spec.path("versions").isArray()) {
      return List.of(Json.object().put("name", Json.text(spec, "version")));
    }
    var versions = new ArrayList<JsonNode>();
    spec.path("versions")
        .forEach(
            v -> {
              if (v.path("served").asBoolean(true)) {
                versions.add(v);
              }
            });
    return versions;
  }

  private static ApiKind kind(JsonNode spec, JsonNode version) {
    var names = spec.path("names");
    var shorts = new ArrayList<String>();
    names.path("shortNames").forEach(s -> shorts.add(s.asString("")));
    var status =
        version.path("subresources").has("status") || spec.path("subresources").has("status");
    return new ApiKind(
        Json.text(spec, "group"),
        Json.text(version, "name"),
        Json.text(names, "kind"),
        Json.text(names, "plural"),
        names.path("singular").asString(Json.text(names, "kind").toLowerCase(Locale.ROOT)),
        shorts,
        spec.path("scope").asString("Namespaced").equals("Namespaced"),
        status ? Set.of("status") : Set.of(),
        ApiKind.ALL_VERBS);
  }
}
