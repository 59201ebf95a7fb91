package dev.mooring.lab.cloud.api;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Fingerprints: who changes a part of a resource has to show the one that he read, so that two
/// writers do not undo each other's work.
public final class Fingerprints {
  private Fingerprints() {}

  /// Eight bytes of the content's hash, in the alphabet that is safe in URLs.
  public static String of(JsonNode content) {
    var hash = Hashing.sha256().hashString(content.toString(), StandardCharsets.UTF_8);
    var eight = new byte[8];
    hash.writeBytesTo(eight, 0, eight.length);
    return Base64.getUrlEncoder().encodeToString(eight);
  }

  /// Renews the field `fingerprint` of an object.
  public static ObjectNode stamp(ObjectNode content) {
    content.remove("fingerprint");
    return content.put("fingerprint", of(content));
  }

  /// @throws ApiError 412 where they differ
  public static void check(String shown, String current, String message) {
    if (!shown.replace('+', '-').replace('/', '_').equals(current)) {
      throw ApiError.conditionNotMet(message);
    }
  }
}
