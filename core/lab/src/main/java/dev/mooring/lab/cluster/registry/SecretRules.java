package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.Violations;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Secrets: `stringData` is written only, and the type is for life.
final class SecretRules implements KindRules {

  @Override
  public void defaults(ObjectNode secret) {
    if (!secret.has("type")) {
      secret.put("type", "Opaque");
    }
    Json.strings(secret.path("stringData"))
        .forEach(
            (key, value) ->
                Json.child(secret, "data")
                    .put(
                        key,
                        Base64.getEncoder()
                            .encodeToString(value.getBytes(StandardCharsets.UTF_8))));
    secret.remove("stringData");
  }

  @Override
  public void validate(ObjectNode secret, Optional<ObjectNode> before, Violations violations) {
    for (var entry : secret.path("data").properties()) {
      try {
        var _ = Base64.getDecoder().decode(entry.getValue().asString(""));
      } catch (IllegalArgumentException _) {
        // The value stays out of the message: it is a secret.
        violations.invalidText("data[" + entry.getKey() + "]", "<secret>", "must be base64");
      }
    }
    before
        .filter(b -> !Json.text(b, "type").equals(Json.text(secret, "type")))
        .ifPresent(
            _ -> violations.invalidText("type", Json.text(secret, "type"), "field is immutable"));
  }
}
