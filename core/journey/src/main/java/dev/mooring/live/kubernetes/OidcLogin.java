package dev.mooring.live.kubernetes;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
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
          Trouble.LOGIN_MISSING, "auth-provider oidc has no id-token yet. " + cure(), null);
    }
    var end = end(token);
    if (!clock.instant().isBefore(end)) {
      throw new WorldException.Denied(
          Trouble.LOGIN_EXPIRED,
          "the id-token of auth-provider oidc ended at " + end + ". " + cure(),
          null);
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
        Trouble.LOGIN_MISSING, "the id-token of auth-provider oidc is no token", null);
  }

  private String cure() {
    return config.path("refresh-token").asString("").isEmpty()
        ? "Log in with the program that wrote it"
        : "kubectl renews it: run kubectl get namespaces once";
  }

  @Override
  public boolean renew() {
    return false;
  }

  @Override
  public WorldException refused(String server, Throwable answer) {
    return new WorldException.Denied(
        Trouble.LOGIN_EXPIRED,
        server + " does not accept the id-token of auth-provider oidc",
        answer);
  }

  /// Says nothing about the tokens.
  @Override
  public String toString() {
    return "OidcLogin";
  }
}
