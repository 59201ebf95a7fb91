package dev.mooring.live.kubernetes;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// The user that requests are made as, where a kubeconfig says that this is another one than who
/// logs in: `as`, `as-groups`, `as-uid` and `as-user-extra` (Kubernetes, user impersonation).
/// Rights are then those of that user, which mostly are fewer.
///
/// @param headers what each request carries; empty where requests are the login's own
record Impersonation(Map<String, List<String>> headers) {
  /// Requests are the login's own.
  static final Impersonation NONE = new Impersonation(Map.of());

  private static final String HEADER = "Impersonate-";
  private static final String LEGAL_IN_NAMES = "!#$&'*+-.^_`|~";

  Impersonation {
    headers = Map.copyOf(headers);
  }

  /// @param user the kubeconfig's `user`
  /// @throws WorldException.NotFound when it is not whole, or cannot be said in a header: the
  ///   requests would be made with other rights
  static Impersonation of(JsonNode user) {
    var name = text(user.path("as"), "as");
    var headers = new LinkedHashMap<String, List<String>>();
    put(headers, "Uid", texts(user.path("as-uid"), "as-uid"));
    put(headers, "Group", texts(user.path("as-groups"), "as-groups"));
    user.path("as-user-extra")
        .properties()
        .forEach(
            entry ->
                put(
                    headers,
                    "Extra-" + escaped(entry.getKey()),
                    texts(entry.getValue(), "as-user-extra")));
    if (name.isEmpty() && !headers.isEmpty()) {
      throw unusable(Phrase.of("refusal.as.nobody"));
    }
    put(headers, "User", name.isEmpty() ? List.of() : List.of(name));
    return new Impersonation(headers);
  }

  private static void put(Map<String, List<String>> headers, String part, List<String> values) {
    if (!values.isEmpty()) {
      headers.put(HEADER + part, values);
    }
  }

  private static List<String> texts(JsonNode value, String key) {
    var isList = value.isArray();
    if (!isList && !value.isString() && !value.isMissingNode() && !value.isNull()) {
      throw unusable(Phrase.of("refusal.as.list", key));
    }
    return isList
        ? value.valueStream().map(item -> text(item, key)).toList()
        : List.of(text(value, key)).stream().filter(text -> !text.isEmpty()).toList();
  }

  private static String text(JsonNode value, String key) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw unusable(Phrase.of("refusal.as.text", key));
    }
    // What a header cannot carry would arrive as another name.
    if (!value.asString().chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw unusable(Phrase.of("refusal.as.letters", key));
    }
    return value.asString();
  }

  /// The name of an extra as part of a header's name (client-go, impersonating round tripper).
  private static String escaped(String key) {
    var bytes = key.getBytes(StandardCharsets.UTF_8);
    return IntStream.range(0, bytes.length)
        .map(i -> bytes[i] & 0xFF)
        .mapToObj(Impersonation::escaped)
        .collect(Collectors.joining());
  }

  private static String escaped(int octet) {
    var isLetter = octet < 128 && Character.isLetterOrDigit(octet);
    return isLetter || LEGAL_IN_NAMES.indexOf(octet) >= 0
        ? String.valueOf((char) octet)
        : "%%%02X".formatted(octet);
  }

  private static WorldException unusable(Phrase why) {
    return new WorldException.NotFound(Trouble.KUBECONFIG_POINTS_NOWHERE, why, null);
  }
}
