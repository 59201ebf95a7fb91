package dev.mooring.live.kubernetes;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The token that `auth-provider: oidc` keeps in the kubeconfig. It is used while it is valid;
/// renewing it is kubectl's work, which writes the new one into the file.
///
/// @param config the `config` of the provider, which holds secrets
record OidcLogin(JsonNode config, InstantSource clock) implements Login {
  static final String NAME = "oidc";
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public Optional<String> authorization() {
    var token = config.path("id-token").asString("");
    if (token.isEmpty()) {
      throw new WorldException.Denied(
          Trouble.LOGIN_MISSING, Phrase.of("refusal.oidc.none", cure()), null);
    }
    var end = end(token);
    if (!clock.instant().isBefore(end)) {
      throw new WorldException.Denied(
          Trouble.LOGIN_EXPIRED, Phrase.of("refusal.oidc.ended", end, cure()), null);
    }
    return Optional.of("Bearer " + token);
  }

  /// By its claim `exp` (RFC 7519).
  private static Instant end(String token) {
    try {
      var claims = Base64.getUrlDecoder().decode((token + "..").split("\\.", -1)[1]);
      var seconds = JSON.readTree(new String(claims, StandardCharsets.UTF_8)).path("exp");
      if (seconds.isNumber() && LoginHeader.canCarry(token)) {
        return Instant.ofEpochSecond(seconds.asLong(0));
      }
    } catch (IllegalArgumentException | JacksonException unreadable) {
      // Told below: what cannot be read cannot be quoted either.
    }
    throw new WorldException.Denied(
        Trouble.LOGIN_MISSING, Phrase.of("refusal.oidc.malformed"), null);
  }

  private Phrase cure() {
    return config.path("refresh-token").asString("").isEmpty()
        ? Phrase.of("refusal.oidc.login")
        : Phrase.of("refusal.oidc.renew");
  }

  @Override
  public boolean renew() {
    return false;
  }

  @Override
  public WorldException refused(String server, Throwable answer) {
    return new WorldException.Denied(
        Trouble.LOGIN_EXPIRED, Phrase.of("refusal.oidc.refused", server), answer);
  }

  /// Says nothing about the tokens.
  @Override
  public String toString() {
    return "OidcLogin";
  }
}
