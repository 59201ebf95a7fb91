package dev.mooring.live.kubernetes;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Credentials that stand in the kubeconfig itself: a token, a name with a password, a client
/// certificate, or none at all.
///
/// @param removed the kind of login that clients no longer have, where the kubeconfig names one
record KeptLogin(
    Optional<String> authorization,
    Optional<ClientIdentity> identity,
    String removed,
    InstantSource clock)
    implements Login {

  static KeptLogin of(JsonNode user, InstantSource clock) {
    return new KeptLogin(
        header(user), identity(user), user.at("/auth-provider/name").asString(""), clock);
  }

  private static Optional<String> header(JsonNode user) {
    var token = user.path("token").asString("").strip();
    if (!LoginHeader.canCarry(token)) {
      throw pointsNowhere(Phrase.of("refusal.kept.token"));
    }
    if (!token.isEmpty()) {
      return Optional.of("Bearer " + token);
    }
    var name = user.path("username").asString("");
    var both = name + ":" + user.path("password").asString("");
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<ClientIdentity> identity(JsonNode user) {
    var certificate = text(user, "client-certificate");
    try {
      return certificate.isEmpty()
          ? Optional.empty()
          : Optional.of(ClientIdentity.parse(certificate, text(user, "client-key")));
    } catch (GeneralSecurityException unusable) {
      throw pointsNowhere(Phrase.of("refusal.kept.pem"));
    }
  }

  /// What stands in the kubeconfig comes before what stands in a file.
  private static String text(JsonNode user, String key) {
    var encoded = user.path(key + "-data").asString("");
    var file = user.path(key).asString("");
    try {
      if (encoded.isEmpty()) {
        return file.isEmpty() ? "" : Files.readString(Path.of(file));
      }
      return new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.US_ASCII);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw pointsNowhere(Phrase.of("refusal.kept.unreadable", key));
    }
  }

  private static WorldException pointsNowhere(Phrase why) {
    return new WorldException.NotFound(Trouble.KUBECONFIG_POINTS_NOWHERE, why, null);
  }

  @Override
  public boolean renew() {
    return false;
  }

  @Override
  public boolean hasEnded() {
    return identity.filter(own -> own.notAfter().isBefore(clock.instant())).isPresent();
  }

  @Override
  public WorldException refused(String server, Throwable answer) {
    if (authorization.isEmpty() && identity.isEmpty()) {
      var why =
          removed.isEmpty()
              ? Phrase.of("refusal.kept.none", server)
              : Phrase.of("refusal.kept.removed", server, removed);
      return new WorldException.Denied(Trouble.LOGIN_MISSING, why, answer);
    }
    var why =
        identity
            .map(ClientIdentity::notAfter)
            .filter(_ -> hasEnded())
            .map(end -> Phrase.of("refusal.kept.ended", server, end))
            .orElse(Phrase.of("refusal.kept.refused", server));
    return new WorldException.Denied(Trouble.LOGIN_EXPIRED, why, answer);
  }

  /// Says nothing about the credentials.
  @Override
  public String toString() {
    return "KeptLogin";
  }
}
