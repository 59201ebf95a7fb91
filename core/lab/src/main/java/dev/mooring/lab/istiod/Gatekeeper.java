package dev.mooring.lab.istiod;

import dev.mooring.lab.cluster.authority.LabAuthority;
import dev.mooring.lab.cluster.authority.TokenReviews;
import dev.mooring.lab.cluster.authority.TokenReviews.Holder;
import dev.mooring.lab.cluster.authority.TokenReviews.Worthless;
import dev.mooring.lab.cluster.authority.Verdict;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectStore;
import dev.mooring.lab.world.Istiod.Answer.Failed;
import dev.mooring.lab.world.Istiod.Proof;
import dev.mooring.lab.world.Istiod.Request;

/// Finds out who a caller is. What is wrong with a token only istiod's own log tells; the caller
/// hears that it failed.
record Gatekeeper(
    TokenReviews tokens,
    LabAuthority authority,
    ObjectStore store,
    Settings settings,
    IstiodLog log) {
  private static final String AUDIENCE = "istio-ca";

  /// @param failure what a caller hears whose token is worth nothing
  Judgement judge(Request request, String failure) {
    return switch (request.proof()) {
      case Proof.Certificate(var chain, var key) -> byCertificate(request, chain, key);
      case Proof.Token(var jwt) -> byToken(request, jwt, failure);
    };
  }

  private Judgement byCertificate(Request request, String chain, String key) {
    return switch (authority.verify(chain, key, request.rootPem())) {
      case Verdict.Valid(var namespace, var account, _) ->
          new Judgement.Identity(namespace, account);
      case Verdict.Invalid(var flaw, var words) -> {
        log.warn("grpc: TLS handshake error from " + request.from().address() + ": " + words);
        yield new Judgement.SentAway(
            Door.unavailable(
                    flaw == Verdict.Flaw.OTHER_KEY
                        ? "transport: cannot load key pair: " + words
                        : "error reading server preface: remote error: tls: unknown certificate"
                            + " authority")
                .orElseThrow());
      }
    };
  }

  private Judgement byToken(Request request, String jwt, String failure) {
    if (jwt.isEmpty()) {
      return refuse(
          request,
          failure,
          "target JWT extraction error: no bearer token exists in HTTP authorization header");
    }
    var clusterId = settings.clusterId();
    if (!request.clusterId().equals(clusterId)) {
      return refuse(
          request,
          failure,
          "client claims to be in cluster \"%s\", but we only know about local cluster \"%s\" and remote clusters []"
              .formatted(request.clusterId(), clusterId));
    }
    return switch (tokens.review(jwt, AUDIENCE)) {
      case Worthless(var reason) -> invalid(request, failure, reason);
      case Holder(var namespace, var account, var uid) ->
          store
              .get("serviceaccounts", namespace, account)
              .filter(found -> Json.uid(found).equals(uid))
              .<Judgement>map(_ -> new Judgement.Identity(namespace, account))
              .orElseGet(
                  () ->
                      invalid(
                          request,
                          failure,
                          "[invalid bearer token, serviceaccounts \"" + account + "\" not found]"));
    };
  }

  private Judgement invalid(Request request, String failure, String reason) {
    return refuse(
        request,
        failure,
        "failed to validate the JWT from cluster \"%s\": the service account authentication returns an error: %s"
            .formatted(settings.clusterId(), reason));
  }

  private Judgement refuse(Request request, String failure, String reason) {
    log.warn(
        "Authentication failed for "
            + request.from().address()
            + ": Authenticator ClientCertificateAuthenticator: no verified chain is found;"
            + " Authenticator KubeJWTAuthenticator: "
            + reason);
    return new Judgement.SentAway(new Failed<>("Unauthenticated", failure));
  }
}
