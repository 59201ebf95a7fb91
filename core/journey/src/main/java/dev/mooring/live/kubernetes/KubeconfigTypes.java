package dev.mooring.live.kubernetes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// The types of a kubeconfig's values: texts, but for a few. `token: 12345678` or `password: yes`
/// is no text in YAML, and what was meant is gone; kubectl refuses it, too.
final class KubeconfigTypes {
  private static final Set<String> TRUTHS =
      Set.of("insecure-skip-tls-verify", "disable-compression", "provideClusterInfo");
  private static final Set<String> TEXTS =
      Set.of("server", "token", "tokenFile", "username", "password", "as", "as-uid", "command");
  private static final Set<String> FREE = Set.of("extensions", "preferences");
  private static final List<String> ENCODED =
      List.of("certificate-authority-data", "client-certificate-data", "client-key-data");

  private KubeconfigTypes() {}

  /// The first key whose value has another type than it should.
  static Optional<String> wrong(JsonNode value) {
    return value
        .propertyStream()
        .filter(entry -> !FREE.contains(entry.getKey()))
        .flatMap(entry -> member(entry.getKey(), entry.getValue()).stream())
        .findFirst();
  }

  private static Optional<String> member(String key, JsonNode value) {
    // The names of extras and of a provider's settings are free, and none of them is a text's.
    return value.isContainer() && TEXTS.contains(key) ? Optional.of(key) : wrong(key, value);
  }

  private static Optional<String> wrong(String key, JsonNode value) {
    if (value.isObject()) {
      return wrong(value);
    } else if (value.isArray()) {
      return value.valueStream().flatMap(item -> wrong(key, item).stream()).findFirst();
    }
    var fits = isTruth(key) ? value.isBoolean() : value.isString();
    return fits || value.isNull() ? Optional.empty() : Optional.of(key);
  }

  static boolean isTruth(String key) {
    return TRUTHS.contains(key);
  }

  /// Base64 may be broken into lines anywhere.
  static void unwrap(JsonNode part) {
    if (part instanceof ObjectNode object) {
      ENCODED.stream()
          .filter(key -> object.path(key) instanceof StringNode)
          .forEach(key -> object.put(key, object.path(key).asString("").replaceAll("\\s+", "")));
    }
  }
}
