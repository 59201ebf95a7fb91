package dev.mooring.live.kubernetes;

import dev.mooring.mesh.Pem;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What kubectl refuses in a kubeconfig before it asks anyone (client-go, clientcmd's validation,
/// and the transport's), because it could only be meant in two ways.
final class KubeconfigRules {
  private KubeconfigRules() {}

  /// What is wrong with a `cluster`; empty where it can be used.
  static Optional<Phrase> obstacle(JsonNode cluster) {
    var data = text(cluster, "certificate-authority-data");
    if (hasBoth(cluster, "certificate-authority")) {
      return both("certificate-authority");
    }
    if (cluster.path("insecure-skip-tls-verify").asBoolean(false)
        && hasEither(cluster, "certificate-authority")) {
      return rule("opposite");
    }
    return data.isEmpty() || isCertificate(data) ? Optional.empty() : rule("base64");
  }

  private static boolean isCertificate(String data) {
    try {
      var pem = new String(Base64.getDecoder().decode(data), StandardCharsets.US_ASCII);
      return !Pem.certificates(pem).isEmpty();
    } catch (CertificateException | IllegalArgumentException noCertificate) {
      return false;
    }
  }

  /// What is wrong with a `user`; empty where it can be used. A key without its certificate is not
  /// looked at.
  static Optional<Phrase> userObstacle(JsonNode user) {
    if (hasEither(user, "client-certificate")) {
      if (hasBoth(user, "client-certificate")) {
        return both("client-certificate");
      } else if (hasBoth(user, "client-key")) {
        return both("client-key");
      } else if (!hasEither(user, "client-key")) {
        return rule("keyless");
      }
    }
    return loginObstacle(user);
  }

  /// The keys of a `user` whose files have to be there: a key's file goes with a certificate, and a
  /// token serves while its file is missing.
  static List<String> filesOf(JsonNode user) {
    return Stream.of(
            Stream.of("client-certificate", "client-key")
                .filter(_ -> hasEither(user, "client-certificate")),
            Stream.of("tokenFile").filter(_ -> !has(user, "token")))
        .flatMap(keys -> keys)
        .toList();
  }

  private static Optional<Phrase> loginObstacle(JsonNode user) {
    var exec = user.path("exec");
    var hasPassword = Stream.of("username", "password").anyMatch(key -> has(user, key));
    if (has(user, "token") && hasPassword) {
      return rule("password");
    } else if (has(user, "tokenFile") && has(user, "username")) {
      return rule("tokenfile");
    } else if (exec.isObject() && user.path("auth-provider").isObject()) {
      return rule("provider");
    }
    return exec.isObject() && text(exec, "command").isEmpty() ? rule("command") : Optional.empty();
  }

  private static Optional<Phrase> both(String key) {
    return Optional.of(Phrase.of("refusal.rule.both", key));
  }

  private static Optional<Phrase> rule(String broken) {
    return Optional.of(Phrase.of("refusal.rule." + broken));
  }

  private static boolean hasBoth(JsonNode parent, String key) {
    return has(parent, key) && has(parent, key + "-data");
  }

  private static boolean hasEither(JsonNode parent, String key) {
    return has(parent, key) || has(parent, key + "-data");
  }

  private static boolean has(JsonNode parent, String key) {
    return !text(parent, key).isEmpty();
  }

  private static String text(JsonNode parent, String key) {
    return parent.path(key).asString("");
  }
}
