package dev.mooring.mesh.istio1;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a token of a service account says about itself; the token itself is not kept.
///
/// @param subject `system:serviceaccount:NAMESPACE:ACCOUNT`
public record ServiceToken(String subject, Instant expires) {
  private static final JsonMapper JSON = new JsonMapper();

  /// Empty for what is no such token.
  public static Optional<ServiceToken> parse(String jwt) {
    var parts = jwt.strip().split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(parts[1]);
      var claims = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
      return Optional.of(
          new ServiceToken(
              claims.path("sub").asString(""),
              Instant.ofEpochSecond(claims.path("exp").asLong(0))));
    } catch (IllegalArgumentException | JacksonException unreadable) {
      return Optional.empty();
    }
  }

  public boolean isOf(String namespace, String account) {
    return subject.equals("system:serviceaccount:" + namespace + ":" + account);
  }
}
