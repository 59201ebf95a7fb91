package dev.mooring.lab.cluster.authority;

import dev.mooring.lab.cluster.store.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Judges tokens of service accounts, as the API server does for those who receive one.
///
/// @param key of the signer
public record TokenReviews(PublicKey key, InstantSource clock) {

  /// What became of a look at a token.
  public sealed interface Review {}

  /// It is good, and this is who holds it.
  ///
  /// @param uid of the account at the time when the token was made
  public record Holder(String namespace, String account, String uid) implements Review {}

  /// It is not good.
  public record Worthless(String reason) implements Review {}

  /// @param audience whom the token must be meant for
  public Review review(String token, String audience) {
    var parts = token.split("\\.", -1);
    var claims = parts.length == 3 ? claims(parts[1]) : Optional.<JsonNode>empty();
    if (claims.isEmpty()) {
      return new Worthless("invalid bearer token");
    }
    if (!isSigned(parts)) {
      return new Worthless("invalid bearer token: signature is invalid");
    }
    return review(claims.get(), audience);
  }

  private Review review(JsonNode claims, String audience) {
    if (clock.instant().isAfter(Instant.ofEpochSecond(claims.path("exp").asLong(0)))) {
      return new Worthless("[invalid bearer token, service account token has expired]");
    }
    if (claims.path("aud").valueStream().noneMatch(one -> one.asString("").equals(audience))) {
      return new Worthless("token audiences " + claims.path("aud") + " is invalid for " + audience);
    }
    var about = claims.path("kubernetes.io");
    return new Holder(
        Json.text(about, "namespace"),
        Json.text(about, "serviceaccount", "name"),
        Json.text(about, "serviceaccount", "uid"));
  }

  private boolean isSigned(String[] parts) {
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initVerify(key);
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return false;
    }
  }

  private static Optional<JsonNode> claims(String part) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
      return Optional.of(Json.MAPPER.readTree(text)).filter(JsonNode::isObject);
    } catch (IllegalArgumentException | JacksonException _) {
      return Optional.empty();
    }
  }
}
