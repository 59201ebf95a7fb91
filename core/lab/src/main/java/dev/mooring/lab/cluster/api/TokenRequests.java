package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/// Issues tokens of service accounts: signed JWTs for an audience, with an end.
record TokenRequests(Registry registry, PrivateKey key, InstantSource clock) {
  private static final long DEFAULT_SECONDS = Duration.ofHours(1).toSeconds();
  private static final long SHORTEST = Duration.ofMinutes(10).toSeconds();
  private static final String ISSUER = "https://kubernetes.default.svc";

  ObjectNode issue(Call call, ObjectNode request) {
    var path = call.path();
    var account = registry.get(call.kind(), path.namespace(), path.name());
    var spec = Json.child(request, "spec");
    if (spec.path("audiences").isEmpty()) {
      spec.putArray("audiences").add(ISSUER);
    }
    var seconds = spec.path("expirationSeconds").asLong(DEFAULT_SECONDS);
    if (seconds < SHORTEST) {
      throw tooShort(path.name(), seconds);
    }
    spec.put("expirationSeconds", seconds);
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var claims = Json.object();
    claims.set("aud", spec.path("audiences"));
    claims
        .put("exp", now.getEpochSecond() + seconds)
        .put("iat", now.getEpochSecond())
        .put("nbf", now.getEpochSecond())
        .put("iss", ISSUER)
        .put("sub", "system:serviceaccount:" + path.namespace() + ":" + path.name());
    var kubernetes = claims.putObject("kubernetes.io").put("namespace", path.namespace());
    kubernetes.putObject("serviceaccount").put("name", path.name()).put("uid", Json.uid(account));
    request.put("kind", "TokenRequest").put("apiVersion", "authentication.k8s.io/v1");
    request
        .putObject("status")
        .put("token", sign(claims))
        .put("expirationTimestamp", now.plusSeconds(seconds).toString());
    return request;
  }

  private static ApiException tooShort(String account, long seconds) {
    return ApiException.of(
        422,
        "Invalid",
        "TokenRequest.authentication.k8s.io \"%s\" is invalid: spec.expirationSeconds: Invalid value: %d: may not specify a duration less than 10 minutes"
            .formatted(account, seconds));
  }

  private String sign(ObjectNode claims) {
    var head = encode(Json.object().put("alg", "ES256").put("typ", "JWT").toString());
    var text = head + "." + encode(claims.toString());
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot sign tokens", e);
    }
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Says nothing about the key.
  @Override
  public String toString() {
    return "TokenRequests";
  }
}
